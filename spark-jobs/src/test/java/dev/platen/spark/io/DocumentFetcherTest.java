package dev.platen.spark.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.config.ByteSize;
import dev.platen.config.InputSettings;
import dev.platen.config.LimitSettings;
import dev.platen.config.SettingsLoader;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.testkit.Archives;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFetcherTest {

  private static final LimitSettings LIMITS = SettingsLoader.defaults().limits();

  @TempDir Path folder;
  private DocumentFetcher fetcher;

  @BeforeEach
  void open() {
    fetcher = fetcher(LIMITS);
  }

  private DocumentFetcher fetcher(LimitSettings limits) {
    Configuration hadoop = new Configuration();
    hadoop.setBoolean("fs.viewfs.impl.disable.cache", true);
    hadoop.set("fs.viewfs.mounttable.t.link./in", folder.toUri().toString());
    return new DocumentFetcher(
        hadoop,
        Spool.create(folder.resolve("spool"), ByteSize.parse("64 MiB")),
        new InputSettings(false, true),
        limits);
  }

  @AfterEach
  void close() {
    fetcher.close();
  }

  private static SourceRef local(Path file, String documentId) throws Exception {
    return new SourceRef(
        SourceUri.ofLocal(file),
        Files.size(file),
        Files.getLastModifiedTime(file).toMillis(),
        null,
        -1,
        documentId);
  }

  private static String text(SpooledDocument document) throws Exception {
    return Files.readString(document.path());
  }

  private static void assertFails(Runnable fetch, ErrorCode code) {
    assertThatThrownBy(fetch::run)
        .isInstanceOfSatisfying(PipelineException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void aLocalFileIsNotCopied() throws Exception {
    Path file = Files.writeString(folder.resolve("a.tif"), "one");

    try (SpooledDocument document = fetcher.fetch(local(file, ContentHash.of("one")))) {
      assertThat(document.path()).isEqualTo(file);
    }
    assertThat(file).exists();
  }

  @Test
  void aTouchedFileIsTheSameAndAChangedOneIsNot() throws Exception {
    Path file = Files.writeString(folder.resolve("a.tif"), "one");
    SourceRef known = local(file, ContentHash.of("one"));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));

    fetcher.fetch(known).close();

    Files.writeString(file, "two");
    // The clock of a file system may not have moved on since the first writing.
    Files.setLastModifiedTime(file, FileTime.fromMillis(2));
    assertFails(() -> fetcher.fetch(known), ErrorCode.SOURCE_CHANGED);
    Files.delete(file);
    assertFails(() -> fetcher.fetch(known), ErrorCode.SOURCE_VANISHED);
  }

  @Test
  void aRemoteFileIsCopiedAndItsBytesChecked() throws Exception {
    Files.writeString(folder.resolve("a b.tif"), "one");
    SourceRef right =
        new SourceRef("viewfs://t/in/a%20b.tif", 3, 0, null, -1, ContentHash.of("one"));
    SourceRef wrong =
        new SourceRef("viewfs://t/in/a%20b.tif", 3, 1, null, -1, ContentHash.of("two"));
    SourceRef gone = new SourceRef("viewfs://t/in/none.tif", 3, 1, null, -1, null);

    try (SpooledDocument document = fetcher.fetch(right)) {
      assertThat(text(document)).isEqualTo("one");
      assertThat(document.sha256()).isEqualTo(ContentHash.of("one"));
      assertThat(document.path()).startsWith(folder.resolve("spool"));
    }
    assertFails(() -> fetcher.fetch(wrong), ErrorCode.SOURCE_CHANGED);
    assertFails(() -> fetcher.fetch(gone), ErrorCode.SOURCE_VANISHED);
  }

  @Test
  void membersAreFetchedInAnyOrderFromEveryKindOfArchive() throws Exception {
    Map<String, byte[]> inner = Archives.members("x/1.tif", "x/2.tif", "页 3.tif");
    Map<String, byte[]> outer = new TreeMap<>(Archives.members("a.tif"));
    outer.put("inner.tar.gz", Archives.tarGz(inner));
    for (String scheme : List.of(SourceUri.ofLocal(folder), "viewfs://t/in")) {
      for (String name : List.of("o.zip", "o.tar", "o.tgz")) {
        byte[] bytes =
            name.endsWith("zip")
                ? Archives.zip(outer)
                : name.endsWith("tar") ? Archives.tar(outer) : Archives.tarGz(outer);
        Files.write(folder.resolve(name), bytes);
        List<SourceRef> members = members(new SourceRef(scheme + "/" + name, 0, 0, null, -1, null));

        assertThat(members).hasSize(4);
        fetchAll(members);
        List<SourceRef> back = new ArrayList<>(members);
        java.util.Collections.reverse(back);
        try (DocumentFetcher fresh = fetcher(LIMITS)) {
          for (SourceRef member : back) {
            fresh.fetch(member).close();
          }
        }
      }
    }
  }

  private void fetchAll(List<SourceRef> members) throws Exception {
    for (SourceRef member : members) {
      try (SpooledDocument document = fetcher.fetch(member)) {
        // Test members hold their own names.
        assertThat(SourceUri.path(member.uri())).endsWith("/" + text(document));
      }
    }
  }

  private List<SourceRef> members(SourceRef archive) {
    List<SourceRef> all = new ArrayList<>();
    try (MemberWalk walk = fetcher.members(archive).orElseThrow()) {
      for (MemberWalk.Member each = walk.next(); each != null; each = walk.next()) {
        SourceRef member = archive.member(each);
        try (SpooledDocument document = fetcher.fetch(member, walk)) {
          SourceRef known =
              new SourceRef(
                  member.uri(), member.bytes(), 0, null, member.position(), document.sha256());
          if (fetcher.members(member).isPresent()) {
            all.addAll(members(member));
          } else {
            all.add(known);
          }
        }
      }
    }
    return all;
  }

  @Test
  void aSingleCompressedFileIsAnArchiveOfOne() throws Exception {
    Path file =
        Files.write(
            folder.resolve("page.tif.gz"),
            Archives.gzip("page.tif".getBytes(StandardCharsets.UTF_8)));

    List<SourceRef> members = members(local(file, null));

    assertThat(members)
        .extracting(SourceRef::uri)
        .containsExactly(SourceUri.ofLocal(file) + "!/page.tif");
    fetchAll(members);
  }
}
