package dev.platen.export.view;

/**
 * Why a page or a document failed, or what was lost.
 *
 * @param stage where it happened
 * @param code stable name
 * @param kind who must act: input, configuration, engine, resource, bug
 * @param message for people
 */
public record FailureView(String stage, String code, String kind, String message) {}
