package dev.platen.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes tiny models in ONNX format (protocol buffers, ir_version 8, operators of version 13). What
 * comes out is what the maker says, times the brightest sample of the picture that goes in.
 */
public final class OnnxFile {

  private static final int FLOAT = 1;

  private OnnxFile() {}

  /**
   * A model with a picture of one size as input and one output.
   *
   * @param inputs names and shapes; the first is the picture
   * @param shape of the output
   * @param values of the output where the picture has white
   * @param metadata what the maker says of it
   */
  public static byte[] of(
      Map<String, long[]> inputs, long[] shape, float[] values, Map<String, String> metadata) {
    String picture = inputs.keySet().iterator().next();
    Message graph = new Message();
    graph.message(1, node("ReduceMax", List.of(picture), "brightest"));
    List<String> factors = new ArrayList<>(List.of("constant", "brightest"));
    String product = "first";
    graph.message(1, node("Mul", factors, product));
    // Inputs that nothing uses would be dropped.
    for (String other : inputs.keySet().stream().skip(1).toList()) {
      graph.message(1, node("ReduceMax", List.of(other), other + "_max"));
      graph.message(1, node("Mul", List.of(product, other + "_max"), product + "_"));
      graph.message(1, node("Div", List.of(product + "_", other + "_max"), product + "__"));
      product += "__";
    }
    graph.message(1, node("Identity", List.of(product), "out"));
    graph.text(2, "tiny");
    graph.message(5, tensor("constant", shape, values));
    inputs.forEach((name, dimensions) -> graph.message(11, value(name, dimensions)));
    graph.message(12, value("out", shape));
    Message model = new Message();
    model.number(1, 8);
    model.message(7, graph);
    model.message(8, new Message().number(2, 13));
    metadata.forEach((key, text) -> model.message(14, new Message().text(1, key).text(2, text)));
    return model.bytes();
  }

  private static Message node(String operator, List<String> inputs, String output) {
    Message node = new Message();
    inputs.forEach(input -> node.text(1, input));
    node.text(2, output).text(4, operator);
    // Reduced to a number, not to a tensor of as many dimensions.
    return operator.equals("ReduceMax")
        ? node.message(5, new Message().text(1, "keepdims").number(20, 2).number(3, 0))
        : node;
  }

  private static Message tensor(String name, long[] shape, float[] values) {
    Message tensor = new Message();
    for (long length : shape) {
      tensor.number(1, length);
    }
    ByteBuffer raw =
        ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float number : values) {
      raw.putFloat(number);
    }
    return tensor.number(2, FLOAT).text(8, name).bytes(9, raw.array());
  }

  private static Message value(String name, long[] shape) {
    Message dimensions = new Message();
    for (long length : shape) {
      dimensions.message(
          1, length > 0 ? new Message().number(1, length) : new Message().text(2, "any"));
    }
    Message tensor = new Message().number(1, FLOAT).message(2, dimensions);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** A message of protocol buffers. */
  private static final class Message {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long number) {
      varint((long) field << 3);
      varint(number);
      return this;
    }

    Message text(int field, String text) {
      return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message message) {
      return bytes(field, message.bytes());
    }

    Message bytes(int field, byte[] bytes) {
      varint((long) field << 3 | 2);
      varint(bytes.length);
      out.writeBytes(bytes);
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private void varint(long number) {
      long rest = number;
      while ((rest & ~0x7fL) != 0) {
        out.write((int) (rest & 0x7f | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
    }
  }
}
