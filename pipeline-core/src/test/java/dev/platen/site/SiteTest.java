package dev.platen.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.platen.export.DocumentForm;
import dev.platen.export.SampleViews;
import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.Original;
import dev.platen.export.view.CellView;
import dev.platen.export.view.CheckView;
import dev.platen.export.view.DocumentView;
import dev.platen.export.view.FailureView;
import dev.platen.export.view.PageView;
import dev.platen.export.view.TableView;
import dev.platen.geometry.Box;
import dev.platen.model.BlockType;
import dev.platen.model.MediaType;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {

  @TempDir private Path folder;

  @Test
  void aPageShowsTheScanWithWhatWasFoundAndItsTextBeside() throws Exception {
    Path scan = folder.resolve("scan.png");
    ImageIO.write(
        new BufferedImage(1000, 1400, BufferedImage.TYPE_BYTE_GRAY), "png", scan.toFile());
    PageView page = SampleViews.rich();
    try (Original original = SampleViews.at(scan)) {
      assertThat(write(original, page).omission()).isEmpty();
    }

    Document html = read("doc/page-00001.html");
    Element svg = html.selectFirst("svg");
    assertThat(svg.attr("viewBox")).isEqualTo("0 0 1000 1400");
    assertThat(svg.select("image").attr("href")).isEqualTo("page-00001.jpg");
    assertThat(svg.select(".regions polygon")).hasSize(page.blocks().size());
    assertThat(svg.select(".order line")).hasSize(page.blocks().size() - 1);
    assertThat(svg.select(".words polygon").eachAttr("data-of"))
        .isEqualTo(html.select("article span").eachAttr("data-of"))
        .doesNotHaveDuplicates();
    assertThat(html.select("article section.title p").text()).isEqualTo("On <b>markup</b> & such");
    assertThat(html.select("article b, [src^=http], [href^=http]")).isEmpty();
    assertThat(ImageIO.read(folder.resolve("doc/page-00001.jpg").toFile()).getHeight())
        .isEqualTo(1400);
    assertThat(ImageIO.read(folder.resolve("doc/page-00001-small.jpg").toFile()).getHeight())
        .isEqualTo(200);
  }

  @Test
  void pagesLeadToEachOtherAndThumbnailsToThem() throws Exception {
    PageView first = new SampleViews().block(BlockType.TEXT, "one").page(1);
    PageView second = new SampleViews().block(BlockType.TEXT, "two").page(2);

    DocumentWriter writer = write(SampleViews.gone(), first, second);

    assertThat(writer.omission().orElseThrow()).startsWith("Scans are left out: source-vanished");
    assertThat(read("doc/page-00001.html").select("#previous")).isEmpty();
    assertThat(read("doc/page-00001.html").select("#next").attr("href"))
        .isEqualTo("page-00002.html");
    assertThat(read("doc/page-00002.html").select("#next")).isEmpty();
    assertThat(read("doc/index.html").select(".thumbnails a").eachAttr("href"))
        .containsExactly("page-00001.html", "page-00002.html");
  }

  @Test
  void cellsOfTablesLieOverTheScanAndStandAsATableBesideItWithTheirChecks() throws Exception {
    PageView plain = new SampleViews().block(BlockType.TEXT, "one").page(1);
    CellView cell =
        new CellView(
            "d/1/t0",
            "d/1/t0/c3",
            1,
            2,
            1,
            1,
            false,
            "1,0 <b>",
            "number",
            new BigDecimal("1.000000"),
            null,
            null,
            new Box(10, 20, 30, 40),
            0.5,
            1,
            2);
    CheckView check =
        new CheckView("column-total", "failed", "1 < 2", BigDecimal.ONE, List.of("d/1/t0/c3"));
    TableView table =
        new TableView(
            "d/1/t0",
            plain.blocks().get(0).blockId(),
            null,
            0.9,
            1,
            null,
            "d/1/t0",
            List.of(check),
            List.of(cell));

    write(SampleViews.gone(), plain.with(plain.blocks(), plain.lines(), List.of(table)));

    Document html = read("doc/page-00001.html");
    Element shown = html.selectFirst(".cells rect");
    assertThat(shown.attr("data-of")).isEqualTo("t0-c3");
    assertThat(shown.classNames()).contains("blamed", "body");
    assertThat(shown.attr("style")).isEqualTo("--c:0.5");
    assertThat(shown.text()).isEqualTo("row 2, column 3 · 1,0 <b> = 1 · 0.50");
    assertThat(html.select(".checks li").text()).isEqualTo("column-total failed: 1 < 2");
    Element read = html.selectFirst("article table td");
    assertThat(read.text()).isEqualTo("1,0 <b>");
    assertThat(read.attr("data-of")).isEqualTo("t0-c3");
    assertThat(html.select("article section p")).isEmpty();
  }

  @Test
  void failuresStandAboveThePage() throws Exception {
    PageView page =
        new SampleViews()
            .page(1)
            .failing(List.of(new FailureView("ocr", "page-timeout", "engine", "It took <long>")));

    write(SampleViews.gone(), page);

    assertThat(read("doc/page-00001.html").select(".failures li").eachText())
        .containsExactly("page-timeout in ocr: It took <long>");
    assertThat(read("doc/page-00001.html").select(".none").text()).isEqualTo("No text was found.");
  }

  @Test
  void listsAreScriptsThatHoldDataOnly() throws Exception {
    SiteIndex index = new SiteIndex(folder);
    for (int i = 0; i < 2_001; i++) {
      index.add(
          new SiteIndex.Document(
              "id" + i, "</script><b>" + i, "file:///a", "a-" + i, 3, "ok", "0.93", "eng", null));
    }
    index.add(
        new SiteIndex.Failure(
            "x", null, null, null, "inspect", "corrupt", "No \u2028 such 'file'"));
    index.finish("out & about", 1, List.of());

    Document html = read("index.html");
    assertThat(html.title()).isEqualTo("Platen: out & about");
    assertThat(html.body().attr("data-documents")).isEqualTo("2");
    assertThat(html.body().attr("data-failures")).isEqualTo("1");
    assertThat(html.select("header .facts").text())
        .isEqualTo("documents 2001 pages 6003 failures 1");
    assertThat(entries("documents-00001.js")).hasSize(2_000);
    assertThat(entries("documents-00002.js")).hasSize(1);
    assertThat(Files.readString(folder.resolve("data/documents-00001.js")))
        .doesNotContain("</script");
    assertThat(Files.readString(folder.resolve("data/failures-00001.js"))).doesNotContain("\u2028");
    assertThat(folder.resolve("assets/index.js")).isRegularFile();
  }

  private JsonArray entries(String file) throws IOException {
    String script = Files.readString(folder.resolve("data/" + file)).strip();
    String call = "platen.addDocuments(";
    assertThat(script).startsWith(call).endsWith(");");
    return JsonParser.parseString(script.substring(call.length(), script.length() - 2))
        .getAsJsonArray();
  }

  private DocumentWriter write(Original original, PageView... pages) throws IOException {
    DocumentView plain = SampleViews.document(MediaType.PNG);
    DocumentView document =
        new DocumentView(
            plain.documentId(),
            plain.fileName(),
            plain.uri(),
            plain.mediaType(),
            pages.length,
            plain.status(),
            plain.title(),
            plain.language(),
            plain.confidence(),
            plain.processedAt());
    return SampleViews.write(DocumentForm.SITE, document, folder, original, pages);
  }

  private Document read(String file) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve(file)));
  }
}
