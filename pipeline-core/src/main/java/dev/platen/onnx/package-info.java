/**
 * Models in ONNX format, run by ONNX Runtime on the CPU: numbers in, numbers out.
 *
 * <p>A support package: nothing here knows what the models are for. The only one that knows {@code
 * ai.onnxruntime}.
 */
package dev.platen.onnx;
