/**
 * The worker process: its main class, the messages on its socket, and their bounds.
 *
 * <p>Native OCR and image code crashes, hangs and leaks. It runs here, in a JVM of its own, so that
 * it cannot take an executor with it. Both ends of the socket use the classes of this package:
 * {@link dev.platen.spark.worker.Message} says what is said, {@link
 * dev.platen.spark.worker.MessageCodec} how it is written, and both treat what arrives as if a
 * stranger had sent it. The executor's end is {@code dev.platen.spark.executor}.
 *
 * <p>Spark is not on a worker's class path: nothing here may import it.
 */
package dev.platen.spark.worker;
