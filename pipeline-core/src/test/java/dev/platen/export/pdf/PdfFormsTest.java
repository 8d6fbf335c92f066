package dev.platen.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.platen.export.DocumentForm;
import dev.platen.export.SampleViews;
import dev.platen.export.place.Original;
import dev.platen.export.view.DocumentView;
import dev.platen.export.view.LineView;
import dev.platen.export.view.PageView;
import dev.platen.export.view.WordView;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Box;
import dev.platen.geometry.Size;
import dev.platen.model.BlockType;
import dev.platen.model.MediaType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfFormsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "JPEG, jpg, TYPE_3BYTE_BGR, DCTDecode",
    "JPEG, jpg, TYPE_BYTE_GRAY, DCTDecode",
    "PNG, png, TYPE_3BYTE_BGR, FlateDecode",
    "PNG, png, TYPE_4BYTE_ABGR, FlateDecode",
    "PNG, png, TYPE_BYTE_BINARY, CCITTFaxDecode",
    "TIFF, tif, TYPE_BYTE_GRAY, CCITTFaxDecode",
    "BMP, bmp, TYPE_3BYTE_BGR, FlateDecode",
  })
  void picturesKeepTheirPixelsAndAreArchival(
      MediaType type, String ending, String kind, String filter) throws Exception {
    Path scan = folder.resolve("scan." + ending);
    BufferedImage picture = picture(BufferedImage.class.getField(kind).getInt(null));
    assertThat(ImageIO.write(picture, ending, scan.toFile())).isTrue();
    PageView page = SampleViews.rich();

    export(DocumentForm.PDFA, type, scan, page);

    assertThat(PdfaCheck.complaints(result())).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(result().toFile())) {
      assertThat(words(pdf)).isEqualTo(words(page));
      COSStream image = image(pdf.getPage(0));
      assertThat(image.getNameAsString(COSName.FILTER)).isEqualTo(filter);
      if (type == MediaType.JPEG) {
        assertThat(raw(image)).isEqualTo(Files.readAllBytes(scan));
      } else {
        BufferedImage shown = new PDImageXObject(new PDStream(image), null).getImage();
        assertThat(shown.getRGB(110, 45) & 0xffffff).isZero();
        assertThat(shown.getRGB(110, 65) & 0xffffff).isEqualTo(0xffffff);
      }
    }
  }

  @Test
  void wordsLieOnTheirBoxes() throws Exception {
    Path scan = scan();
    PageView page = SampleViews.rich();
    export(DocumentForm.PDF, MediaType.PNG, scan, page);

    try (PDDocument pdf = Loader.loadPDF(result().toFile())) {
      double scale = SampleViews.SIZE.width() / (double) pdf.getPage(0).getMediaBox().getWidth();
      List<Box> boxes = new ArrayList<>();
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          if (!text.getUnicode().isBlank()) {
            double top = text.getYDirAdj() - 0.8 * text.getHeightDir();
            boxes.add(
                new Box(text.getXDirAdj() * scale, top * scale, text.getWidthDirAdj() * scale, 1));
          }
        }
      }.getText(pdf);
      WordView first = page.lines().get(0).words().get(0);
      Box letters = boxes.get(0).union(boxes.get(first.text().length() - 1));
      assertThat(letters.x()).isCloseTo(first.box().x(), within(0.5));
      assertThat(letters.right()).isCloseTo(first.box().right(), within(0.5));
    }
  }

  @Test
  void columnsOfChineseReadDownAndThenToTheLeft() throws Exception {
    Path scan = scan();
    PageView page = columns("天地玄黄宇宙", "洪荒日月盈昃", "辰宿列张𠀀寒");
    export(DocumentForm.PDFA, MediaType.PNG, scan, page);

    assertThat(PdfaCheck.complaints(result())).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(result().toFile())) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
          .isEqualTo("天地玄黄宇宙洪荒日月盈昃辰宿列张𠀀寒");
    }
  }

  @Test
  void aPdfKeepsItsPagesAndGetsTheWords() throws Exception {
    Path scan = scannedPdf("old layer");
    byte[] before;
    try (PDDocument pdf = Loader.loadPDF(scan.toFile())) {
      before = raw(image(pdf.getPage(0)));
    }
    PageView page = SampleViews.rich();

    export(DocumentForm.PDF, MediaType.PDF, scan, page);

    try (PDDocument pdf = Loader.loadPDF(result().toFile())) {
      assertThat(raw(image(pdf.getPage(0)))).isEqualTo(before);
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("As it was");
      assertThat(words(pdf)).isEqualTo(words(page)).doesNotContain("old layer");
    }
  }

  @Test
  void aScannedPdfBecomesArchivalWithTheSameImages() throws Exception {
    Path scan = scannedPdf("old layer");
    PageView page = SampleViews.rich();

    export(DocumentForm.PDFA, MediaType.PDF, scan, page);

    assertThat(PdfaCheck.complaints(result())).isEmpty();
    try (PDDocument made = Loader.loadPDF(result().toFile());
        PDDocument pdf = Loader.loadPDF(scan.toFile())) {
      assertThat(raw(image(made.getPage(0)))).isEqualTo(raw(image(pdf.getPage(0))));
      assertThat(made.getPage(0).getMediaBox().getWidth())
          .isCloseTo(PDRectangle.A4.getWidth(), within(0.01f));
      assertThat(words(made)).isEqualTo(words(page));
    }
  }

  @Test
  void aDrawnPdfBecomesArchivalToo() throws Exception {
    Path drawn = folder.resolve("drawn.pdf");
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      write(pdf, page, "Printed", RenderingMode.FILL);
      pdf.save(drawn.toFile());
    }

    export(DocumentForm.PDFA, MediaType.PDF, drawn, SampleViews.rich());

    assertThat(PdfaCheck.complaints(result())).isEmpty();
  }

  @Test
  void aSourceThatIsGoneIsNamed() {
    for (DocumentForm form : List.of(DocumentForm.PDF, DocumentForm.PDFA)) {
      for (MediaType type : List.of(MediaType.PDF, MediaType.JPEG)) {
        assertThatThrownBy(
                () ->
                    SampleViews.write(
                        form,
                        SampleViews.document(type),
                        folder,
                        SampleViews.gone(),
                        SampleViews.rich()))
            .isInstanceOf(PipelineException.class)
            .extracting("code")
            .isEqualTo(ErrorCode.SOURCE_VANISHED);
      }
    }
  }

  private void export(DocumentForm form, MediaType type, Path source, PageView page)
      throws IOException {
    DocumentView document = SampleViews.document(type);
    try (Original original = SampleViews.at(source)) {
      assertThat(SampleViews.write(form, document, folder, original, page).omission()).isEmpty();
    }
  }

  private Path result() {
    return folder.resolve("doc.pdf");
  }

  private Path scan() throws IOException {
    Path scan = folder.resolve("scan.png");
    ImageIO.write(picture(BufferedImage.TYPE_BYTE_BINARY), "png", scan.toFile());
    return scan;
  }

  /** White, with a black bar where the first line of text is. */
  private static BufferedImage picture(int kind) {
    Size size = SampleViews.SIZE;
    BufferedImage picture = new BufferedImage(size.width(), size.height(), kind);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, size.width(), size.height());
    graphics.setColor(Color.BLACK);
    graphics.fillRect(100, 40, 200, 20);
    graphics.dispose();
    return picture;
  }

  /** A page of A4 that is one JPEG, with unseen text below. */
  private Path scannedPdf(String layer) throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      PDImageXObject image =
          JPEGFactory.createFromImage(pdf, picture(BufferedImage.TYPE_3BYTE_BGR));
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
      }
      write(pdf, page, layer, RenderingMode.NEITHER);
      pdf.getDocumentInformation().setTitle("As it was");
      pdf.save(file.toFile());
    }
    return file;
  }

  private static void write(PDDocument pdf, PDPage page, String text, RenderingMode mode)
      throws IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.setRenderingMode(mode);
      content.newLineAtOffset(50, 700);
      content.showText(text);
      content.endText();
    }
  }

  private static PageView columns(String... texts) {
    List<LineView> lines = new ArrayList<>();
    for (String text : texts) {
      int index = lines.size();
      Box box = new Box(800 - 100 * index, 100, 40, 480);
      WordView word =
          new WordView("w" + index, index, text, box, List.of(), 0.9, "tesseract", null);
      lines.add(
          new LineView(
              "l" + index, null, index, text, box, List.of(), null, 0.9, "Hans", List.of(word)));
    }
    return new SampleViews().block(BlockType.TEXT).page(1).with(List.of(), lines, List.of());
  }

  private static String words(PDDocument pdf) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    return stripper.getText(pdf).replaceAll("\\s+", " ").strip();
  }

  private static String words(PageView page) {
    return page.lines().stream().map(LineView::text).collect(Collectors.joining(" "));
  }

  private static COSStream image(PDPage page) throws IOException {
    for (COSName name : page.getResources().getXObjectNames()) {
      return page.getResources().getXObject(name).getCOSObject();
    }
    throw new AssertionError("The page has no image");
  }

  private static byte[] raw(COSStream stream) throws IOException {
    try (InputStream in = stream.createRawInputStream()) {
      return in.readAllBytes();
    }
  }
}
