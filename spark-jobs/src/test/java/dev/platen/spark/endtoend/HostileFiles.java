package dev.platen.spark.endtoend;

import dev.platen.spark.testkit.Archives;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files that want to harm whoever reads them, and files that others have harmed. */
final class HostileFiles {

  private final Path folder;

  HostileFiles(Path folder) {
    this.folder = folder;
  }

  void empty(String name) throws IOException {
    Files.createFile(folder.resolve(name));
  }

  void text(String name) throws IOException {
    Files.writeString(folder.resolve(name), "Dear Sir, this is no PDF at all.\n");
  }

  /** The first part of a good file. */
  void truncated(String name, Path original) throws IOException {
    byte[] bytes = Files.readAllBytes(original);
    Files.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length / 2));
  }

  /** A PDF that asks for a password. */
  void encrypted(String name, String userPassword) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
      document.save(folder.resolve(name).toFile());
    }
  }

  /** A PDF whose page tree holds itself. */
  void cyclic(String name) throws IOException {
    List<String> objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 2 /Kids [3 0 R] >>",
            "<< /Type /Pages /Parent 2 0 R /Count 2 /Kids [2 0 R 3 0 R] >>");
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
    }
    int start = pdf.length();
    pdf.append(table).append("trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n");
    pdf.append(start).append("\n%%EOF\n");
    Files.writeString(folder.resolve(name), pdf, StandardCharsets.US_ASCII);
  }

  /** A PNG of 2 KB that says it has so many pixels. */
  void declared(String name, int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(0x89504E470D0A1A0AL);
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      try (DataOutputStream fields = new DataOutputStream(header)) {
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
      }
      chunk(out, "IHDR", header.toByteArray());
      chunk(out, "IDAT", new byte[1980]);
      chunk(out, "IEND", new byte[0]);
    }
    Files.write(folder.resolve(name), bytes.toByteArray());
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(name);
    checksum.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) checksum.getValue());
  }

  /** A ZIP with 64 MiB of nothing in 64 KiB. */
  void bomb(String name) throws IOException {
    byte[] zeros = new byte[96 << 20];
    System.arraycopy(new byte[] {'I', 'I', '*', 0}, 0, zeros, 0, 4);
    Files.write(folder.resolve(name), Archives.zip(Map.of("bomb.tif", zeros)));
  }

  /** A ZIP with a member that wants to lie elsewhere, and a good one. */
  void escaping(String name, Path good) throws IOException {
    byte[] bytes = Files.readAllBytes(good);
    Files.write(
        folder.resolve(name),
        Archives.zip(Map.of("../../escaped.png", bytes, "inside/good.png", bytes)));
  }

  /** An image of one shade with a dark stroke. */
  void image(String name, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean ink = (x / 4 + y / 4) % 5 == 0;
        image.setRGB(x, y, ink ? 0x101010 : 0xF0F0F0);
      }
    }
    ImageIO.write(image, "png", folder.resolve(name).toFile());
  }

  /** A link that leads to itself: nobody can read it, whoever they are. */
  void unreadable(String name) throws IOException {
    Files.createSymbolicLink(folder.resolve(name), Path.of(name));
  }
}
