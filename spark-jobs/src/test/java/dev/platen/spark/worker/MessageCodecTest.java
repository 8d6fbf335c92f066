package dev.platen.spark.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.config.SettingsLoader;
import dev.platen.model.DocumentInfo;
import dev.platen.model.PageFailure;
import dev.platen.model.PageResult;
import dev.platen.model.Stage;
import dev.platen.pipeline.PageTask;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCodecTest {

  private final MessageCodec codec = new MessageCodec();

  @Test
  void settingsGoThere() throws IOException {
    assertRoundTrip(new Message.Hello(SettingsLoader.defaults()));
  }

  @Test
  void pathsGoThereWithAnyName() throws IOException {
    for (String name : new String[] {"a b.pdf", "档案.tif", "100%25.png", "a\"b\\c\n", "#?&;"}) {
      assertRoundTrip(new Message.Inspect(Path.of("/tmp", name)));
    }
  }

  @Test
  void wordsWithoutContentGoThere() throws IOException {
    assertRoundTrip(new Message.Goodbye());
    assertRoundTrip(new Message.Began(Stage.OCR));
    assertRoundTrip(new Message.Ready(12, Map.of("java", "17"), 1L << 40));
  }

  @Test
  void whateverTheModelCanHoldGoesThere() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      RandomRecords random = new RandomRecords(seed);
      assertRoundTrip(new Message.Digitised(random.next(PageResult.class)));
      assertRoundTrip(new Message.Digitise(random.next(PageTask.class)));
      assertRoundTrip(new Message.Inspected(random.next(DocumentInfo.class)));
      assertRoundTrip(new Message.Refused(random.next(PageFailure.class)));
    }
  }

  @Test
  void aMessageCutShortIsAnEnd() throws IOException {
    ByteBuffer frame = codec.encode(new Message.Ready(1, Map.of(), 0));
    frame.limit(frame.limit() - 1);
    assertThatThrownBy(() -> read(frame)).isInstanceOf(EOFException.class);
  }

  @Test
  void tooManyItemsAreRefused() {
    String json = "{\"versions\":{\"a\":\"\"" + ",\"a\":\"\"".repeat(3) + "}}";
    assertRefused(MessageKind.READY, json, "twice");
    StringBuilder many = new StringBuilder("{\"task\":{\"prior\":{\"layout\":{\"blocks\":[");
    many.append("{\"lines\":[").append("1,".repeat(MessageCodec.MAX_ITEMS)).append("1]}]}}}}");
    assertRefused(MessageKind.DIGITISE, many.toString(), "more than 2000000 items");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"pid\":1,\"versions\":{}}|residentBytes of Ready is missing",
        "{\"pid\":1,\"versions\":{},\"residentBytes\":1,\"more\":1}|unknown",
        "{\"pid\":1,\"pid\":1,\"versions\":{},\"residentBytes\":1}|twice",
        "{\"pid\":\"one\",\"versions\":{},\"residentBytes\":1}|Bad frame: READY",
        "{\"pid\":1,\"residentBytes\":1}|Ready",
        "{\"pid\":1,\"versions\":{\"a\":null},\"residentBytes\":1}|an item is null",
        "{\"pid\":1,\"versions\":{},\"residentBytes\":1} {}|Bad frame: READY",
        "null|not one object",
        "[]|Bad frame: READY",
        "{|Bad frame: READY",
        "{'pid':1}|Bad frame: READY",
      })
  void aBadMessageIsRefused(String json, String reason) {
    assertRefused(MessageKind.READY, json, reason);
  }

  @Test
  void deepNestingIsRefused() {
    assertRefused(
        MessageKind.READY, "{\"versions\":{\"a\":" + "[".repeat(1000), "Bad frame: READY");
    assertRefused(MessageKind.DIGITISED, "{\"result\":".repeat(10_000), "Bad frame: DIGITISED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org/a.pdf", "relative.pdf", "file://host/a", ""})
  void onlyLocalPathsAreTaken(String uri) {
    assertRefused(MessageKind.INSPECT, "{\"file\":\"%s\"}".formatted(uri), "Bad frame: INSPECT");
  }

  @Test
  void anUnknownConstantIsRefused() {
    assertRefused(
        MessageKind.REFUSED,
        "{\"failure\":{\"stage\":\"OCR\",\"code\":\"NO_SUCH\",\"message\":\"\"}}",
        "ErrorCode has no such constant");
  }

  @Test
  void theRecordsConstructorHasTheLastWord() {
    assertRefused(
        MessageKind.INSPECTED,
        "{\"info\":{\"mediaType\":\"PDF\",\"pages\":[],\"metadata\":{}}}",
        "DocumentInfo: A document has at least one page");
  }

  private void assertRefused(MessageKind kind, String json, String reason) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(FrameHeader.BYTES + bytes.length);
    new FrameHeader(kind, bytes.length).write(frame);
    frame.put(bytes).flip();
    assertThatThrownBy(() -> read(frame))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining(reason);
  }

  private void assertRoundTrip(Message message) throws IOException {
    assertThat(read(codec.encode(message))).isEqualTo(message);
  }

  private Message read(ByteBuffer frame) throws IOException {
    return codec.read(
        buffer -> {
          if (buffer.remaining() > frame.remaining()) {
            throw new EOFException();
          }
          buffer.put(frame.slice(frame.position(), buffer.remaining()));
          frame.position(frame.position() + buffer.limit());
        });
  }
}
