package dev.platen.spark.io.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.config.ByteSize;
import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.testkit.Archives;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReaderTest {

  private static final LimitSettings LIMITS =
      new LimitSettings(
          1000, 1000, ByteSize.parse("200 MiB"), 3, 1000, ByteSize.parse("1 GiB"), 1000);

  private static ByteSource source(byte[] bytes) {
    return new ByteSource() {
      @Override
      public java.nio.channels.SeekableByteChannel channel() {
        return new SeekableInMemoryByteChannel(bytes);
      }

      @Override
      public String name() {
        return "archive.gz";
      }
    };
  }

  private static ArchiveReader open(byte[] bytes) throws IOException {
    return ArchiveFormat.of(source(bytes)).orElseThrow().open(source(bytes), LIMITS);
  }

  private static List<String> read(byte[] bytes) throws IOException {
    List<String> all = new ArrayList<>();
    try (ArchiveReader reader = open(bytes)) {
      for (ArchiveMember each = reader.next(); each != null; each = reader.next()) {
        String content = "";
        if (each.kind() == ArchiveMember.Kind.FILE && each.hindrance() == null) {
          try (InputStream in = reader.open()) {
            content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          }
        }
        all.add(each.kind() + " " + each.name() + " " + content);
      }
    }
    return all;
  }

  private static void assertFails(byte[] bytes, ErrorCode... codes) {
    assertThatThrownBy(() -> read(bytes))
        .satisfies(
            e -> {
              if (e instanceof PipelineException known) {
                assertThat(known.code()).isIn((Object[]) codes);
              } else {
                // The caller makes failures of these.
                assertThat(e).isInstanceOf(IOException.class);
              }
            });
  }

  @Test
  void allKindsGiveNamesAndBytes() throws Exception {
    Map<String, byte[]> members = Archives.members("a.tif", "发票/页 1.tif", "x".repeat(180) + "/b");
    String[] expected =
        members.keySet().stream().map(name -> "FILE " + name + " " + name).toArray(String[]::new);

    assertThat(read(Archives.zip(members))).containsExactly(expected);
    assertThat(read(Archives.tar(members))).containsExactly(expected);
    assertThat(read(Archives.tarGz(members))).containsExactly(expected);
  }

  @Test
  void otherFilesAreNoArchives() throws Exception {
    for (String text : List.of("", "PK", "%PDF-1.7", "II*\0", "x".repeat(2000))) {
      assertThat(ArchiveFormat.of(source(text.getBytes(StandardCharsets.UTF_8)))).isEmpty();
    }
    assertThat(ArchiveFormat.of(source(new byte[2000]))).isEmpty();
  }

  @Test
  void zip64AndStoredAndPrefixedFilesAreRead() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(Zip64Mode.Always);
      zip.putArchiveEntry(new ZipArchiveEntry("large.tif"));
      zip.write("large".getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
      ZipArchiveEntry link = new ZipArchiveEntry("link.tif");
      link.setUnixMode(0120777);
      zip.putArchiveEntry(link);
      zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
      zip.putArchiveEntry(new ZipArchiveEntry("folder/"));
      zip.closeArchiveEntry();
    }

    assertThat(read(bytes.toByteArray()))
        .containsExactly("FILE large.tif large", "SPECIAL link.tif ", "FOLDER folder/ ");
    ByteArrayOutputStream extracting = new ByteArrayOutputStream();
    extracting.write("PK\3\4 and a program".getBytes(StandardCharsets.US_ASCII));
    extracting.write(bytes.toByteArray());
    assertThat(read(extracting.toByteArray())).hasSize(3).contains("FILE large.tif large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "IBM437"})
  void namesInOldCharsetsAreUnderstood(String charset) throws Exception {
    String name = charset.startsWith("GB") ? "发票（一）.tif" : "Übermäßig.tif";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName(charset))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(1);
    }

    assertThat(read(bytes.toByteArray()).get(0)).startsWith("FILE " + name);
  }

  @Test
  void linksAndDevicesOfATarAreSpecial() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (byte type :
          new byte[] {
            TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_CHR, TarConstants.LF_DIR
          }) {
        TarArchiveEntry entry = new TarArchiveEntry("member" + (char) type, type);
        entry.setLinkName("/etc/passwd");
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
      }
    }

    assertThat(read(bytes.toByteArray()))
        .allSatisfy(each -> assertThat(each).doesNotStartWith("FILE"));
  }

  @Test
  void encryptedMembersAreHindered() throws Exception {
    byte[] zip = Archives.zip(Archives.members("a.tif", "b.tif"));
    // The flag that says encrypted, in the first record of the directory.
    int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
    zip[directory + 8] |= 1;

    try (ArchiveReader reader = open(zip)) {
      assertThat(reader.next().hindrance().code()).isEqualTo(ErrorCode.ENCRYPTED);
      assertThat(reader.next().hindrance()).isNull();
    }
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new AssertionError("Not found");
  }

  @Test
  void aWrongChecksumIsCorrupt() throws Exception {
    byte[] zip = Archives.zip(Archives.members("a.tif"));
    zip[indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 16] ^= 1;

    assertFails(zip, ErrorCode.CORRUPT);
  }

  @Test
  void aBombIsStopped() throws Exception {
    byte[] zeros = new byte[100 << 20];
    assertFails(Archives.zip(Map.of("bomb", zeros)), ErrorCode.TOO_LARGE);
    assertFails(Archives.gzip(zeros), ErrorCode.TOO_LARGE);
    assertFails(Archives.tarGz(Map.of("bomb", zeros)), ErrorCode.TOO_LARGE);
    assertThat(read(Archives.zip(Map.of("blank", new byte[10 << 20])))).hasSize(1);
  }

  @Test
  void aMemberIsFoundAgainByItsPosition() throws Exception {
    Map<String, byte[]> members = Archives.members("a", "b".repeat(150), "c");
    for (byte[] bytes :
        List.of(Archives.zip(members), Archives.tar(members), Archives.tarGz(members))) {
      List<ArchiveMember> all = new ArrayList<>();
      try (ArchiveReader reader = open(bytes)) {
        for (ArchiveMember each = reader.next(); each != null; each = reader.next()) {
          all.add(each);
        }
      }
      for (ArchiveMember member : all) {
        try (ArchiveReader reader = open(bytes)) {
          assertThat(reader.moveTo(member.position())).isEqualTo(member);
          assertThat(new String(reader.open().readAllBytes(), StandardCharsets.UTF_8))
              .isEqualTo(member.name());
        }
      }
    }
  }

  @Test
  void concatenatedGzipFilesAreReadToTheEnd() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 100; i++) {
      bytes.write(Archives.gzip("0123456789".repeat(1000).getBytes(StandardCharsets.UTF_8)));
    }

    assertThat(read(bytes.toByteArray()).get(0)).hasSize("FILE archive ".length() + 1_000_000);
  }

  @Test
  @Timeout(60)
  void damageEndsInAFailureAndNothingElse() throws Exception {
    Map<String, byte[]> members = Archives.members("a.tif", "发票.tif", "x".repeat(180));
    SplittableRandom random = new SplittableRandom(7);
    for (byte[] sound :
        List.of(Archives.zip(members), Archives.tar(members), Archives.tarGz(members))) {
      for (int i = 0; i < 2000; i++) {
        byte[] broken =
            random.nextBoolean()
                ? sound.clone()
                : Arrays.copyOf(sound, random.nextInt(sound.length));
        for (int j = random.nextInt(4); j >= 0 && broken.length > 0; j--) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt();
        }
        try {
          if (ArchiveFormat.of(source(broken)).isPresent()) {
            read(broken);
          }
        } catch (PipelineException e) {
          assertThat(e.code()).isNotEqualTo(ErrorCode.INTERNAL);
        } catch (IOException e) {
          // Cut streams end like this; callers make failures of them.
          assertThat(e).isNotNull();
        }
      }
    }
  }

  @Test
  void aHugeExtendedHeaderIsNotHeld() {
    byte[] header = Archives.tar(Archives.members("a"));
    header[156] = 'L';
    System.arraycopy("77777777777\0".getBytes(StandardCharsets.US_ASCII), 0, header, 124, 12);
    Arrays.fill(header, 148, 156, (byte) ' ');
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += header[i] & 0xff;
    }
    byte[] checksum = "%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(checksum, 0, header, 148, 8);

    assertFails(header, ErrorCode.TOO_LARGE);
  }

  @Test
  void namesThatLeaveTheArchiveAreDangerous() {
    for (String name :
        List.of(
            "../a",
            "a/../../b",
            "/a",
            "C:\\a",
            "c:/a",
            "a\\b",
            "a\0b",
            "",
            ".",
            "x".repeat(5000))) {
      assertThat(MemberName.danger(name)).as(name).isPresent();
    }
    for (String name : List.of("a", "./a", "a/..b/c...", "发票/1.tif", "a//b")) {
      assertThat(MemberName.danger(name)).as(name).isEmpty();
    }
  }

  @Test
  void aTarMadeByTheSystemsOwnToolIsRead(@org.junit.jupiter.api.io.TempDir Path folder)
      throws Exception {
    Files.writeString(folder.resolve("y".repeat(120)), "long");
    for (String format : List.of("gnu", "pax", "ustar", "v7")) {
      Path tar = folder.resolve(format + ".out");
      String name = format.equals("gnu") || format.equals("pax") ? "y".repeat(120) : "short";
      Files.writeString(folder.resolve("short"), "long");
      Process made =
          new ProcessBuilder("tar", "--format=" + format, "-cf", tar.toString(), name)
              .directory(folder.toFile())
              .start();
      assertThat(made.waitFor()).isZero();

      assertThat(read(Files.readAllBytes(tar))).containsExactly("FILE " + name + " long");
    }
  }
}
