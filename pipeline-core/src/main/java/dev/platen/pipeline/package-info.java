/**
 * One page from bytes to result: wires the stages, times them, turns exceptions into failures.
 *
 * <p>The only package that sees all stages. Knows no Spark; runs in a worker process, or in the
 * executor where isolation is off.
 */
package dev.platen.pipeline;
