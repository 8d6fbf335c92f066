package dev.platen.spark.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceUriTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain.tif",
        "with blank.tif",
        "发票 2024.pdf",
        "a#b?c%20d%.tif",
        "line\nbreak\t.tif",
        "bang!",
        "zero\u200bwidth\u202e.tif",
        "quo\"te'<>[]{}|^`\\.tif",
        "Ünïcödé 😀.tif",
        "semi;colon:at@,=+$&.tif"
      })
  void aLocalNameLeadsBackToItsFile(String name) throws Exception {
    Path file = Files.writeString(folder.resolve(name), name);

    String uri = SourceUri.ofLocal(file);

    assertThat(Files.readString(SourceUri.toLocal(uri))).isEqualTo(name);
    assertThat(SourceUri.name(uri)).isEqualTo(name);
    assertThat(uri).doesNotContain(" ", "\n", "\t", "!", "\u200b", "\u202e");
  }

  @Test
  void charactersThatCanBeSeenStayAsTheyAre() {
    assertThat(SourceUri.ofLocal(Path.of("/scans/发票 1%.pdf")))
        .isEqualTo("file:///scans/发票%201%25.pdf");
    assertThat(SourceUri.ofLocal(Path.of("/"))).isEqualTo("file:///");
  }

  @Test
  void aNameThatIsNoTextLeadsBackToItsFile() throws Exception {
    // "caf\xe9.tif" in Latin-1, as old archives have it.
    Path odd = Path.of(URI.create(folder.toUri() + "caf%E9.tif"));
    Files.writeString(odd, "odd");

    String uri = SourceUri.ofLocal(odd);

    assertThat(uri).endsWith("/caf%E9.tif");
    assertThat(Files.readString(SourceUri.toLocal(uri))).isEqualTo("odd");
  }

  @Test
  void bytesThatOnlyLookLikeUtf8AreEncoded() {
    byte[] overlong = {(byte) 0xc0, (byte) 0xaf};
    byte[] surrogate = {(byte) 0xed, (byte) 0xa0, (byte) 0x80};
    byte[] cut = {'a', (byte) 0xe4, (byte) 0xb8};

    assertThat(SourceUri.encode(overlong)).isEqualTo("%C0%AF");
    assertThat(SourceUri.encode(surrogate)).isEqualTo("%ED%A0%80");
    assertThat(SourceUri.encode(cut)).isEqualTo("a%E4%B8");
    assertThat(SourceUri.encode("中😀".getBytes(StandardCharsets.UTF_8))).isEqualTo("中😀");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b.tif", "发票.pdf", "a%20b#?.tif", "x:y.tif"})
  void aRemoteNameLeadsBackToItsPath(String name) {
    org.apache.hadoop.fs.Path path =
        new org.apache.hadoop.fs.Path("s3a", "bucket", "/folder/" + name);

    String uri = SourceUri.ofHadoop(path);

    assertThat(SourceUri.toHadoop(uri)).isEqualTo(path);
    assertThat(uri).startsWith("s3a://bucket/folder/");
  }

  @Test
  void aMemberNamesAllItsArchives() {
    String inner = SourceUri.member("file:///a%21.zip", "b!/./c d.tar");
    String member = SourceUri.member(inner, "页.tif");

    assertThat(member).isEqualTo("file:///a%21.zip!/b%21/c%20d.tar!/页.tif");
    assertThat(SourceUri.outermost(member)).isEqualTo("file:///a%21.zip");
    assertThat(SourceUri.container(member)).isEqualTo(inner);
    assertThat(SourceUri.isMember(SourceUri.outermost(member))).isFalse();
  }

  @Test
  void anUnsafeNameIsNoPathAnyMore() {
    assertThat(SourceUri.unsafeMember("file:///a.zip", "../../etc/passwd"))
        .isEqualTo("file:///a.zip!/%2E%2E%2F%2E%2E%2Fetc%2Fpasswd");
  }
}
