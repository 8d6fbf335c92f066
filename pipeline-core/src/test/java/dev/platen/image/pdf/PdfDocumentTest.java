package dev.platen.image.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.failure.ErrorCode;
import dev.platen.image.DocumentFormat;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.model.DocumentInfo;
import dev.platen.model.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.ServiceLoader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfDocumentTest {

  @TempDir Path folder;

  private Path written(int pages) throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      for (int i = 1; i <= pages; i++) {
        pdf.page(144, 144).text("Page " + i, 20, 100);
      }
      return pdf.save(folder);
    }
  }

  @Test
  void isFoundAsTheReaderOfPdf() {
    assertThat(ServiceLoader.load(DocumentFormat.class))
        .anyMatch(format -> format instanceof PdfFormat && format.reads(MediaType.PDF));
    assertThat(new PdfFormat().reads(MediaType.TIFF)).isFalse();
  }

  @Test
  void tellsPagesAndPropertiesWithoutDecoding() throws IOException {
    Path file;
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(72, 144).page(720, 72);
      pdf.document().getDocumentInformation().setTitle("A title\u0000 with a control");
      pdf.document().getDocumentInformation().setAuthor("Nobody");
      file = pdf.save(folder);
    }
    try (OpenDocument document = Pdfs.open(file)) {
      DocumentInfo info = document.info();
      assertThat(info.mediaType()).isEqualTo(MediaType.PDF);
      assertThat(info.title()).isEqualTo("A title  with a control");
      assertThat(info.metadata()).containsEntry("Author", "Nobody").containsKey("PdfVersion");
      assertThat(info.pages())
          .extracting(page -> page.size().width() + "x" + page.size().height())
          .containsExactly("300x600", "3000x300");
    }
  }

  @Test
  void textFileIsCorrupt() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.pdf"), "Only some words.\n".repeat(50));
    assertThat(Pdfs.failure(() -> Pdfs.open(file))).isEqualTo(ErrorCode.CORRUPT);
  }

  @Test
  void fileCutInItsFirstPageIsTruncated() throws IOException {
    byte[] whole = Files.readAllBytes(written(3));
    Path file = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(whole, 60));
    assertThat(Pdfs.failure(() -> Pdfs.open(file))).isEqualTo(ErrorCode.TRUNCATED);
  }

  @Test
  void fileCutAfterPagesTellsSoOnTheLastOneThatIsLeft() throws IOException {
    String whole = Files.readString(written(3), StandardCharsets.ISO_8859_1);
    String cut = whole.substring(0, whole.lastIndexOf("xref\n0"));
    Path file = Files.writeString(folder.resolve("cut.pdf"), cut, StandardCharsets.ISO_8859_1);
    try (OpenDocument document = Pdfs.open(file);
        OpenPage last = document.page(document.info().pageCount())) {
      assertThat(last.damage()).extracting(d -> d.code()).contains(ErrorCode.TRUNCATED);
    }
  }

  @Test
  void emptyUserPasswordOpensAnyOtherDoesNot() throws IOException {
    Path closed;
    Path open;
    try (PdfWriter pdf = new PdfWriter()) {
      closed = pdf.page(144, 144).encrypted("secret").save(folder);
    }
    try (PdfWriter pdf = new PdfWriter()) {
      open = pdf.page(144, 144).text("Free to read", 20, 100).encrypted("").save(folder);
    }
    assertThat(Pdfs.failure(() -> Pdfs.open(closed))).isEqualTo(ErrorCode.ENCRYPTED);
    try (OpenDocument document = Pdfs.open(open);
        OpenPage page = document.page(1)) {
      assertThat(page.textLayer().orElseThrow().lines().get(0).text()).isEqualTo("Free to read");
    }
  }

  @Test
  void documentWithoutPages() throws IOException {
    assertThat(Pdfs.failure(() -> Pdfs.open(written(0)))).isEqualTo(ErrorCode.NO_PAGES);
  }

  @Test
  void pagesUpToTheLimitAndNotOneMore() throws IOException {
    Path file = written(3);
    try (OpenDocument document = Pdfs.open(file, Pdfs.limits(1_000_000, 3))) {
      assertThat(document.info().pageCount()).isEqualTo(3);
    }
    assertThat(Pdfs.failure(() -> Pdfs.open(file, Pdfs.limits(1_000_000, 2))))
        .isEqualTo(ErrorCode.TOO_LARGE);
  }

  @Test
  void cyclicPageTreeGivesEachPageOnce() throws IOException {
    Path file;
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(144, 144).text("One", 20, 100).page(144, 72).text("Two", 20, 40);
      COSDictionary root = pagesRoot(pdf);
      COSDictionary node = new COSDictionary();
      node.setItem(COSName.TYPE, COSName.PAGES);
      COSArray kids = new COSArray();
      kids.add(root);
      kids.add(node);
      node.setItem(COSName.KIDS, kids);
      node.setInt(COSName.COUNT, 1_000_000_000);
      root.getCOSArray(COSName.KIDS).add(0, node);
      root.setInt(COSName.COUNT, 2_000_000_000);
      file = pdf.save(folder);
    }
    try (OpenDocument document = Pdfs.open(file);
        OpenPage second = document.page(2)) {
      assertThat(document.info().pageCount()).isEqualTo(2);
      assertThat(second.textLayer().orElseThrow().lines().get(0).text()).isEqualTo("Two");
      assertThat(second.image().size().height()).isEqualTo(300);
    }
  }

  @Test
  void pageThatTheFileDoesNotHoldFailsAlone() throws IOException {
    Path file;
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(144, 144).text("One", 20, 100);
      pagesRoot(pdf).getCOSArray(COSName.KIDS).add(org.apache.pdfbox.cos.COSNull.NULL);
      pagesRoot(pdf).setInt(COSName.COUNT, 2);
      file = pdf.save(folder);
    }
    try (OpenDocument document = Pdfs.open(file)) {
      assertThat(document.info().pageCount()).isEqualTo(2);
      assertThat(Pdfs.failure(() -> document.page(2))).isEqualTo(ErrorCode.CORRUPT);
      try (OpenPage first = document.page(1)) {
        assertThat(first.textLayer()).isPresent();
      }
    }
  }

  @Test
  void deepPageTreeIsWalkedWithoutRecursion() throws IOException {
    Path file;
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(144, 144).text("Deep", 20, 100);
      COSDictionary root = pagesRoot(pdf);
      COSArray kids = root.getCOSArray(COSName.KIDS);
      for (int i = 0; i < 300; i++) {
        COSDictionary node = new COSDictionary();
        node.setItem(COSName.TYPE, COSName.PAGES);
        node.setItem(COSName.KIDS, kids);
        node.setInt(COSName.COUNT, 1);
        kids = new COSArray();
        kids.add(node);
      }
      root.setItem(COSName.KIDS, kids);
      file = pdf.save(folder);
    }
    try (OpenDocument document = Pdfs.open(file);
        OpenPage page = document.page(1)) {
      assertThat(page.textLayer()).isPresent();
    }
  }

  @Test
  void formThatDrawsItselfEnds() throws IOException {
    Path file;
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(144, 144).text("Before", 20, 100);
      var form = new org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject(pdf.document());
      form.setBBox(pdf.page().getMediaBox());
      var resources = new org.apache.pdfbox.pdmodel.PDResources();
      resources.put(COSName.getPDFName("Me"), form);
      form.setResources(resources);
      try (var out = form.getContentStream().createOutputStream()) {
        out.write("/Me Do ".repeat(4).getBytes(StandardCharsets.US_ASCII));
      }
      pdf.content().drawForm(form);
      file = pdf.save(folder);
    }
    try (OpenDocument document = Pdfs.open(file)) {
      assertThat(Pdfs.failure(() -> document.page(1))).isEqualTo(ErrorCode.TOO_LARGE);
    }
  }

  @Test
  void sizeTooLargeForTheLimitIsLoweredDownToAFloor() throws IOException {
    Path file;
    try (PdfWriter pdf = new PdfWriter()) {
      file = pdf.page(720, 720).text("Big", 20, 100).save(folder);
    }
    try (OpenDocument document = Pdfs.open(file, Pdfs.limits(1_000_000, 10));
        OpenPage page = document.page(1)) {
      assertThat(page.image().size().pixels()).isBetween(990_000L, 1_000_000L);
      assertThat(page.info()).isEqualTo(document.info().pages().get(0));
    }
    try (OpenDocument document = Pdfs.open(file, Pdfs.limits(100_000, 10))) {
      assertThat(Pdfs.failure(() -> document.page(1))).isEqualTo(ErrorCode.TOO_LARGE);
      assertThat(document.info().pages().get(0).size()).isNotNull();
    }
  }

  @Test
  void contentThatCanNotBeUnpackedIsAFailureAndNoBlankPage() throws IOException {
    Path file;
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(144, 144);
      var stream = new org.apache.pdfbox.pdmodel.common.PDStream(pdf.document());
      try (var out = stream.getCOSObject().createRawOutputStream()) {
        byte[] noise = new byte[300];
        new java.util.Random(7).nextBytes(noise);
        out.write(noise);
      }
      stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
      pdf.content().close();
      pdf.page().setContents(stream);
      file = pdf.save(folder);
    }
    try (OpenDocument document = Pdfs.open(file)) {
      assertThat(Pdfs.failure(() -> document.page(1))).isEqualTo(ErrorCode.CORRUPT);
    }
  }

  @Test
  void blankPageIsBlankAndSound() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      Path file = pdf.page(144, 144).save(folder);
      try (OpenDocument document = Pdfs.open(file);
          OpenPage page = document.page(1)) {
        assertThat(page.damage()).isEmpty();
        assertThat(page.textLayer()).isEmpty();
        assertThat(page.image().channels()).isEqualTo(1);
        assertThat(Pdfs.brightness(page.image(), 100, 100)).isEqualTo(255);
      }
    }
  }

  @Test
  void cropBoxAndRotationMakeTheFrame() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(400, 400).text("Corner", 110, 130).rotated(90);
      pdf.page().setCropBox(new org.apache.pdfbox.pdmodel.common.PDRectangle(100, 120, 144, 72));
      Path file = pdf.save(folder);
      try (OpenDocument document = Pdfs.open(file);
          OpenPage page = document.page(1)) {
        assertThat(page.image().size()).isEqualTo(new dev.platen.geometry.Size(300, 600));
        var word = page.textLayer().orElseThrow().lines().get(0).words().get(0);
        // Turned clockwise, what was near the left and bottom edges is near left and top.
        assertThat(word.box().x()).isBetween(30.0, 60.0);
        assertThat(word.box().y()).isBetween(35.0, 60.0);
        assertThat(word.polygon()).hasSize(4);
      }
    }
  }

  private static COSDictionary pagesRoot(PdfWriter pdf) {
    return pdf.document().getPages().getCOSObject();
  }
}
