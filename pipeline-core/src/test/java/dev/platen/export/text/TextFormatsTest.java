package dev.platen.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.platen.export.DocumentForm;
import dev.platen.export.SampleViews;
import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.Original;
import dev.platen.export.view.PageView;
import dev.platen.model.BlockType;
import dev.platen.model.MediaType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFormatsTest {

  @TempDir private Path folder;

  @Test
  void plainTextEndsEachPageWithAFormFeed() throws Exception {
    write(DocumentForm.TEXT, SampleViews.gone(), page("one", "two"), page(), page("three"));

    assertThat(Files.readString(folder.resolve("doc.txt"))).isEqualTo("one\ntwo\n\f\fthree\n\f");
  }

  @Test
  void jsonHasALineAPageWithTheNamesOfTheTables() throws Exception {
    write(DocumentForm.JSONL, SampleViews.gone(), SampleViews.rich(), page("two"));

    List<String> lines = Files.readAllLines(folder.resolve("doc.jsonl"));
    assertThat(lines).hasSize(2);
    JsonObject first = JsonParser.parseString(lines.get(0)).getAsJsonObject();
    assertThat(first.getAsJsonObject("document").get("document_id").getAsString())
        .isEqualTo(SampleViews.ID);
    JsonObject page = first.getAsJsonObject("page");
    assertThat(page.get("page_number").getAsInt()).isEqualTo(1);
    assertThat(page.getAsJsonArray("blocks")).hasSize(15);
    JsonObject block = page.getAsJsonArray("blocks").get(14).getAsJsonObject();
    assertThat(block.get("type").getAsString()).isEqualTo("page_number");
    assertThat(block.get("reading_order").getAsInt()).isEqualTo(14);
    JsonObject line = page.getAsJsonArray("lines").get(1).getAsJsonObject();
    assertThat(line.getAsJsonArray("words")).hasSize(4);
    assertThat(line.get("text").getAsString()).isEqualTo("On <b>markup</b> & such");
  }

  @Test
  void htmlSaysWhatBlocksAreAndEscapesTheirText() throws Exception {
    write(DocumentForm.HTML, SampleViews.gone(), SampleViews.rich());

    Document html = Jsoup.parse(Files.readString(folder.resolve("doc.html")));
    assertThat(html.title()).isEqualTo("Tables & \"titles\"");
    assertThat(html.select("html").attr("lang")).isEqualTo("zh-Hans");
    assertThat(html.select("h1").eachText()).containsExactly("On <b>markup</b> & such");
    assertThat(html.select("h2").eachText()).containsExactly("1 First");
    assertThat(html.select("section > p").eachText())
        .containsExactly("A *starred* paragraph that # goes on", "中文段落接着写", "E = mc2");
    assertThat(html.select("section > ul > li").eachText())
        .containsExactly("one", "two goes on deep deeper");
    assertThat(html.select("li > ol > li").eachText()).containsExactly("deep", "deeper");
    assertThat(html.select("th").eachText()).containsExactly("Name", "Sum|");
    assertThat(html.select("td").eachText()).containsExactly("Ann", "<7>");
    assertThat(html.select("figure.figure figcaption").eachText())
        .containsExactly("Figure 1. A chart");
    assertThat(html.select("aside.footnote").text()).startsWith("1 A note");
    assertThat(html.text()).doesNotContain("Running head");
    assertThat(html.select("script, link, b, [src^=http]")).isEmpty();
  }

  @Test
  void markdownEscapesWhatWouldBeMarkup() throws Exception {
    write(DocumentForm.MARKDOWN, SampleViews.gone(), SampleViews.rich());

    assertThat(Files.readString(folder.resolve("doc.md")))
        .contains("# On &lt;b&gt;markup&lt;/b&gt; &amp; such\n")
        .contains("## 1 First\n")
        .contains("A \\*starred\\* paragraph that # goes on\n")
        .contains("- one\n- two goes on\n    1. deep\n    2. deeper\n")
        .contains("| Name | Sum\\| |\n| --- | --- |\n| Ann | &lt;7&gt; |\n")
        .contains("*Figure 1. A chart*")
        .doesNotContain("Running head");
  }

  @Test
  void figuresAreCutOutOfTheOriginal() throws Exception {
    PageView page = new SampleViews().block(BlockType.FIGURE).page(1);
    Path scan = folder.resolve("scan.png");
    BufferedImage picture =
        new BufferedImage(
            SampleViews.SIZE.width(), SampleViews.SIZE.height(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.GRAY);
    graphics.fillRect(100, 40, 800, 30);
    graphics.dispose();
    ImageIO.write(picture, "png", scan.toFile());

    try (Original original = SampleViews.at(scan)) {
      DocumentWriter writer = write(DocumentForm.HTML, original, page);
      assertThat(writer.omission()).isEmpty();
    }

    Document html = Jsoup.parse(Files.readString(folder.resolve("doc.html")));
    BufferedImage figure = ImageIO.read(folder.resolve(html.select("img").attr("src")).toFile());
    assertThat(List.of(figure.getWidth(), figure.getHeight())).containsExactly(800, 30);
    assertThat(figure.getRGB(0, 0)).isEqualTo(figure.getRGB(799, 29)).isNotEqualTo(0xff000000);
  }

  @Test
  void textWithoutItsOriginalIsWrittenAndSaysWhatIsMissing() throws Exception {
    DocumentWriter writer = write(DocumentForm.MARKDOWN, SampleViews.gone(), SampleViews.rich());

    assertThat(writer.omission().orElseThrow())
        .isEqualTo("Figures are left out: source-vanished: scan.png is not there any more");
    assertThat(Files.readString(folder.resolve("doc.md"))).contains("in the chart");
  }

  private static PageView page(String... lines) {
    return new SampleViews().block(BlockType.TEXT, lines).page(1);
  }

  private DocumentWriter write(DocumentForm form, Original original, PageView... pages)
      throws IOException {
    return SampleViews.write(form, SampleViews.document(MediaType.PNG), folder, original, pages);
  }
}
