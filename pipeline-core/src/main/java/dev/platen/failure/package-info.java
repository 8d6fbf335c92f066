/**
 * What can go wrong, sorted by who must act.
 *
 * <p>Stages throw one unchecked {@link dev.platen.failure.PipelineException} with an {@link
 * dev.platen.failure.ErrorCode}. It is caught at the boundary of a page or a document and becomes a
 * row of {@code failures}; it never ends a job. Depends on the JDK only.
 */
package dev.platen.failure;
