package dev.platen.export.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.evaluate.truth.TruthFile;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.evaluate.truth.TruthReader;
import dev.platen.evaluate.truth.TruthWord;
import dev.platen.export.DocumentForm;
import dev.platen.export.SampleViews;
import dev.platen.export.view.LineView;
import dev.platen.export.view.PageView;
import dev.platen.export.view.WordView;
import dev.platen.model.BlockType;
import dev.platen.model.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

class XmlFormatsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"ALTO, alto-profile.xsd", "PAGE, page-profile.xsd"})
  void pagesAreValid(DocumentForm form, String schema) throws Exception {
    PageView odd =
        new SampleViews()
            .fine(BlockType.TEXT, null, null, 1, "holds", "its holder")
            .fine(BlockType.TEXT, null, null, 0, "and the other way")
            .fine(BlockType.TEXT, null, null, 99, "of nobody")
            .looseLine("in no block")
            .page(3);
    write(form, SampleViews.rich(), new SampleViews().page(2), odd);

    for (int page = 1; page <= 3; page++) {
      Path file = folder.resolve("doc/page-0000%d.xml".formatted(page));
      assertThatCode(() -> validate(file, schema)).as("page %d", page).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @CsvSource({"ALTO, alto-profile.xsd, PrintSpace", "PAGE, page-profile.xsd, Coords"})
  void theProfilesTellWhatIsNotValid(DocumentForm form, String schema, String element)
      throws Exception {
    write(form, SampleViews.rich());
    Path file = folder.resolve("doc/page-00001.xml");
    Files.writeString(file, Files.readString(file).replaceAll("\\b" + element + "\\b", "Other"));

    assertThatThrownBy(() -> validate(file, schema)).isInstanceOf(SAXException.class);
  }

  @ParameterizedTest
  @CsvSource({"ALTO", "PAGE"})
  void wordsAndBoxesComeBackAsTheyWere(DocumentForm form) throws Exception {
    PageView page = SampleViews.rich();
    write(form, page);

    byte[] bytes = Files.readAllBytes(folder.resolve("doc/page-00001.xml"));
    TruthPage read = TruthReader.read(new TruthFile("page-00001.xml", List.of(), bytes)).get(0);

    assertThat(read.words())
        .extracting(TruthWord::text)
        .containsExactlyInAnyOrderElementsOf(
            words(page).stream().map(word -> word.text().replace('\u0007', '\uFFFD')).toList());
    assertThat(read.words())
        .extracting(TruthWord::box)
        .containsExactlyInAnyOrderElementsOf(words(page).stream().map(WordView::box).toList());
    assertThat(read.frame()).isEqualTo(SampleViews.SIZE);
  }

  @Test
  void hocrHasTheWordsInOrderWithTheirBoxes() throws Exception {
    PageView page = SampleViews.rich();
    write(DocumentForm.HOCR, page, new SampleViews().page(2));

    Document read = Jsoup.parse(Files.readString(folder.resolve("doc.hocr")));

    assertThat(read.title()).isEqualTo("Tables & \"titles\"");
    assertThat(read.select(".ocr_page").eachAttr("title"))
        .containsExactly(
            "image \"发票 <1>.pdf\"; bbox 0 0 1000 1400; ppageno 0; scan_res 200 200; lpageno \"iv\"",
            "image \"发票 <1>.pdf\"; bbox 0 0 1000 1400; ppageno 1; scan_res 200 200; lpageno \"iv\"");
    assertThat(read.select(".ocrx_word").eachText())
        .containsExactlyElementsOf(
            words(page).stream().map(word -> word.text().replace('\u0007', '\uFFFD')).toList());
    assertThat(read.select(".ocr_line").get(1).text()).isEqualTo("On <b>markup</b> & such");
    assertThat(read.select(".ocrx_word").get(0).attr("title"))
        .isEqualTo("bbox 100 40 182 60; x_wconf 87");
    assertThat(read.select(".ocr_pageno, .ocr_caption, .ocr_photo, .ocr_table, .ocr_separator"))
        .hasSize(6);
  }

  private void write(DocumentForm form, PageView... pages) throws IOException {
    SampleViews.write(form, SampleViews.document(MediaType.PDF), folder, SampleViews.gone(), pages);
  }

  private static List<WordView> words(PageView page) {
    return page.lines().stream().map(LineView::words).flatMap(List::stream).toList();
  }

  private static void validate(Path file, String schema) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Objects.requireNonNull(XmlFormatsTest.class.getResource(schema), schema))
        .newValidator()
        .validate(new StreamSource(file.toFile()));
  }
}
