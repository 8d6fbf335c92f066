package dev.platen.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.natives.OnnxRuntimeLibrary;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model ready to run: with one input and one output, both of floats, or with several that have
 * names.
 *
 * <p>Used by one thread, and runs on that alone: parallelism comes from above. Takes its working
 * memory for each run and gives it back, so that one large page does not stay in memory for ever
 * (measured: a quarter less resident memory than with an arena, at the same speed).
 */
public final class OnnxModel implements AutoCloseable {

  private final String name;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Map<String, NodeInfo> inputs;
  private final Map<String, FloatBuffer> buffers = new HashMap<>();
  private boolean open = true;

  private OnnxModel(
      String name, OrtEnvironment environment, OrtSession session, Map<String, NodeInfo> inputs) {
    this.name = name;
    this.environment = environment;
    this.session = session;
    this.inputs = inputs;
  }

  /**
   * Loads a model.
   *
   * @param name how errors call it: a file name
   * @param bytes the model in ONNX format
   * @throws PipelineException with code {@code configuration} if it is no such model
   */
  public static OnnxModel open(String name, byte[] bytes) {
    OnnxModel model = openAny(name, bytes);
    if (model.inputs.size() == 1 && model.session.getNumOutputs() == 1) {
      return model;
    }
    model.close();
    throw new PipelineException(
        ErrorCode.CONFIGURATION,
        "%s can't be used as a model: it has %d inputs and %d outputs, not one of each"
            .formatted(name, model.inputs.size(), model.session.getNumOutputs()));
  }

  /**
   * Loads a model with any number of inputs and outputs.
   *
   * @param name how errors call it: a file name
   * @param bytes the model in ONNX format
   * @throws PipelineException with code {@code configuration} if it is no model
   */
  public static OnnxModel openAny(String name, byte[] bytes) {
    OnnxRuntimeLibrary.load();
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    OrtSession session = null;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setCPUArenaAllocator(false);
      options.setMemoryPatternOptimization(false);
      session = environment.createSession(bytes, options);
      return new OnnxModel(name, environment, session, session.getInputInfo());
    } catch (OrtException e) {
      close(session);
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "%s can't be used as a model: %s".formatted(name, firstLine(e)),
          e);
    }
  }

  /**
   * Length of a dimension of the input as the model fixes it, or -1 where it may have any.
   *
   * @param dimension counted from 0
   * @throws PipelineException with code {@code configuration} if the input has no such dimension
   */
  public long inputLength(int dimension) {
    return inputLength(onlyInput(), dimension);
  }

  /**
   * Length of a dimension of one of several inputs, as {@link #inputLength(int)} gives it.
   *
   * @throws PipelineException with code {@code configuration} if the input has no such dimension
   */
  public long inputLength(String input, int dimension) {
    checkOpen();
    if (inputs.get(input).getInfo() instanceof TensorInfo info
        && dimension < info.getShape().length) {
      return info.getShape()[dimension];
    }
    throw new PipelineException(
        ErrorCode.CONFIGURATION,
        "The input %s of %s has no dimension %d".formatted(input, name, dimension + 1));
  }

  /** Names of the inputs, and of how many dimensions each is; 0 for what is no tensor. */
  public Map<String, Integer> inputs() {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    inputs.forEach(
        (key, node) ->
            ranks.put(key, node.getInfo() instanceof TensorInfo info ? info.getShape().length : 0));
    return ranks;
  }

  /** What the model's maker wrote into it, by key. */
  public Map<String, String> metadata() {
    checkOpen();
    try {
      return Map.copyOf(session.getMetadata().getCustomMetadata());
    } catch (OrtException e) {
      throw failure(e);
    }
  }

  /**
   * Runs a model of one input and one output.
   *
   * @throws PipelineException with code {@code engine-failed}
   */
  public Tensor run(Tensor given) {
    return run(Map.of(onlyInput(), given)).get(0);
  }

  /**
   * Runs the model.
   *
   * @param given a tensor for each input
   * @return all outputs in their order; whole numbers as floats
   * @throws PipelineException with code {@code engine-failed}
   */
  public List<Tensor> run(Map<String, Tensor> given) {
    checkOpen();
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      for (Map.Entry<String, Tensor> input : given.entrySet()) {
        Tensor tensor = input.getValue();
        tensors.put(
            input.getKey(),
            OnnxTensor.createTensor(
                environment, offHeap(input.getKey(), tensor.values()), tensor.shape()));
      }
      try (OrtSession.Result results = session.run(tensors)) {
        List<Tensor> outputs = new ArrayList<>();
        for (Map.Entry<String, OnnxValue> result : results) {
          outputs.add(floats(result.getValue()));
        }
        return outputs;
      }
    } catch (OrtException e) {
      throw failure(e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private Tensor floats(OnnxValue result) {
    if (result instanceof OnnxTensor tensor) {
      long[] shape = tensor.getInfo().getShape();
      if (tensor.getFloatBuffer() != null) {
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return new Tensor(values, shape);
      }
      if (tensor.getIntBuffer() != null) {
        IntBuffer buffer = tensor.getIntBuffer();
        float[] values = new float[buffer.remaining()];
        for (int i = 0; i < values.length; i++) {
          values[i] = buffer.get();
        }
        return new Tensor(values, shape);
      }
      if (tensor.getLongBuffer() != null) {
        LongBuffer buffer = tensor.getLongBuffer();
        float[] values = new float[buffer.remaining()];
        for (int i = 0; i < values.length; i++) {
          values[i] = buffer.get();
        }
        return new Tensor(values, shape);
      }
    }
    throw new PipelineException(
        ErrorCode.CONFIGURATION, "%s gives %s, not numbers".formatted(name, result.getInfo()));
  }

  private String onlyInput() {
    return inputs.keySet().iterator().next();
  }

  /**
   * Runs the model to find out whether it takes such input at all.
   *
   * @throws PipelineException with code {@code configuration} if it does not
   */
  public Tensor probe(Tensor given) {
    try {
      return run(given);
    } catch (PipelineException e) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "%s takes no input like %s: %s".formatted(name, given, e.getMessage()),
          e);
    }
  }

  /**
   * Values where ONNX Runtime can read them; in one place an input that is used again and again.
   */
  private FloatBuffer offHeap(String input, float[] values) {
    FloatBuffer buffer = buffers.get(input);
    if (buffer == null || buffer.capacity() < values.length) {
      buffer =
          ByteBuffer.allocateDirect(Math.multiplyExact(Float.BYTES, values.length))
              .order(ByteOrder.nativeOrder())
              .asFloatBuffer();
      buffers.put(input, buffer);
    }
    return buffer.clear().put(values).flip();
  }

  private PipelineException failure(OrtException e) {
    return new PipelineException(
        ErrorCode.ENGINE_FAILED, "%s failed: %s".formatted(name, firstLine(e)), e);
  }

  private static String firstLine(Exception e) {
    return Arrays.stream(String.valueOf(e.getMessage()).split("\\R", 2)).findFirst().orElse("");
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      close(session);
    }
  }

  private static void close(OrtSession session) {
    if (session == null) {
      return;
    }
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The session can't be closed", e);
    }
  }

  private void checkOpen() {
    if (!open) {
      throw new IllegalStateException("The model %s is closed".formatted(name));
    }
  }
}
