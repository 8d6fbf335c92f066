package dev.platen.spark.worker;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Messages as frames: a {@link FrameHeader}, then the message as JSON.
 *
 * <p>Reading trusts nothing: length, nesting and number of items are bounded, names and types must
 * be those of the record, and the record's constructor has the last word. Safe for use by several
 * threads.
 */
public final class MessageCodec {

  /** Elements of lists and entries of maps in one message, all together. */
  static final int MAX_ITEMS = 2_000_000;

  /** A task with an earlier result is 9 deep. */
  private static final int MAX_NESTING = 32;

  private final Gson gson =
      new GsonBuilder()
          .disableHtmlEscaping()
          .setStrictness(Strictness.STRICT)
          .registerTypeHierarchyAdapter(Path.class, new PathAdapter().nullSafe())
          .registerTypeAdapter(Duration.class, new DurationAdapter().nullSafe())
          .registerTypeAdapterFactory(new EnumAdapterFactory())
          .registerTypeAdapterFactory(new CollectionAdapterFactory())
          .registerTypeAdapterFactory(new RecordAdapterFactory())
          .create();

  /**
   * The frame of a message, ready to be sent.
   *
   * @throws OversizedMessageException if it would be larger than the other end allows
   */
  public ByteBuffer encode(Message message) throws OversizedMessageException {
    FrameBytes bytes = new FrameBytes();
    try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      gson.toJson(message, message.getClass(), gson.newJsonWriter(writer));
    } catch (FrameBytes.FullException e) {
      throw new OversizedMessageException(message.getClass());
    } catch (IOException e) {
      throw new IllegalStateException("Can't write to memory", e);
    }
    return bytes.frame(MessageKind.of(message));
  }

  /**
   * The next message.
   *
   * @throws ProtocolException if what arrives is none
   * @throws java.io.EOFException if the other end has closed
   */
  public Message read(MessageInput input) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(FrameHeader.BYTES);
    input.fill(header);
    FrameHeader frame = FrameHeader.read(header.flip());
    ByteBuffer payload = ByteBuffer.allocate(frame.length());
    input.fill(payload);
    return decode(frame.kind(), payload.array());
  }

  private Message decode(MessageKind kind, byte[] payload) throws ProtocolException {
    try (ItemCountingReader reader =
        new ItemCountingReader(
            new InputStreamReader(new ByteArrayInputStream(payload), StandardCharsets.UTF_8),
            MAX_ITEMS)) {
      reader.setStrictness(Strictness.STRICT);
      reader.setNestingLimit(MAX_NESTING);
      Message message = gson.getAdapter(kind.type()).read(reader);
      if (message == null || reader.peek() != JsonToken.END_DOCUMENT) {
        throw new ProtocolException("Bad frame: %s is not one object".formatted(kind));
      }
      return message;
    } catch (ProtocolException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Whatever a constructor or the parser has against it, the sender is at fault.
      throw new ProtocolException("Bad frame: %s: %s".formatted(kind, e.getMessage()), e);
    }
  }
}
