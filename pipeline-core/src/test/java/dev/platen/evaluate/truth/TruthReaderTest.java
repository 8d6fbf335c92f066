package dev.platen.evaluate.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.platen.geometry.Box;
import dev.platen.geometry.Size;
import dev.platen.model.BlockType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthReaderTest {

  private static List<TruthPage> read(String name, String content) {
    return TruthReader.read(
        new TruthFile(name, List.of("books", "one"), content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsPlatenTruth() {
    TruthPage page =
        read(
                "x.json",
                """
                {"id": "a", "set": "s", "kind": "born-digital", "input": "s/img/a.jpg",
                 "page_number": 3, "width": 100, "height": 200, "text": "One\\nTwo",
                 "text_complete": false, "case": "folded",
                 "lines": [{"polygon": [[1,2],[3,4],[5,6]], "text": "One"}],
                 "words": [{"box": [1,2,3,4], "text": "One"}],
                 "regions": [{"type": "page_number", "polygon": [[0,0],[1,0],[1,1]], "order": null}],
                 "tables": [{"box": null, "html": "<table>"}], "fields": {"total": "5", "no": 7},
                 "corners": [[0,0],[9,0],[9,9],[0,9]], "skew_degrees": -1.5, "rotation": 90,
                 "clean": "s/img/b.jpg", "expect": "ok",
                 "tamper": {"authentic": false, "regions": [{"kind": "x", "box": [0,0,5,5]}]}}
                """)
            .get(0);

    assertThat(page.uniqueId()).isEqualTo("s/a");
    assertThat(page.kind()).isEqualTo(TruthKind.BORN_DIGITAL);
    assertThat(page.page()).isEqualTo(PageReference.to("s/img/a.jpg", 3));
    assertThat(page.frame()).isEqualTo(new Size(100, 200));
    assertThat(page.text()).isEqualTo(new TruthText("One\nTwo", false, true));
    assertThat(page.words()).containsExactly(new TruthWord(new Box(1, 2, 3, 4), "One"));
    assertThat(page.regions().get(0).type()).isEqualTo(BlockType.PAGE_NUMBER);
    assertThat(page.tables()).containsExactly(new TruthTable(null, "<table>"));
    assertThat(page.fields()).containsEntry("total", "5").containsEntry("no", "7");
    assertThat(page.geometry().skewDegrees()).isEqualTo(-1.5);
    assertThat(page.geometry().corners()).hasSize(4);
    assertThat(page.clean()).isEqualTo(PageReference.to("s/img/b.jpg", 1));
    assertThat(page.tampering().regions()).containsExactly(new Box(0, 0, 5, 5));
    assertThat(page.expected()).isEqualTo("ok");
  }

  @Test
  void whatIsNotGivenIsUnknownAndNotEmpty() {
    TruthPage page = read("x.json", "{\"input\": \"a.png\", \"tables\": []}").get(0);

    assertThat(page.tables()).isEmpty();
    assertThat(page.lines()).isNull();
    assertThat(page.text()).isNull();
    assertThat(page.fields()).isNull();
    assertThat(page.set()).isEqualTo("books");
    assertThat(page.page().pageNumber()).isEqualTo(1);
    assertThat(page.kind()).isEqualTo(TruthKind.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'input': 'a.png', 'width': |line 1 column",
        "{'input': 'a.png'} {}|line 1 column 21: this is not JSON",
        "['input']|$: an object is wanted here",
        "{'text': 'a'}|$: \"input\" is missing",
        "{'input': 'a.png', 'kind': 'painted'}|$.kind: \"painted\" is none of",
        "{'input': 'a.png', 'page_number': 0}|$: Page number 0 is below 1",
        "{'input': 'a.png', 'lines': [{'polygon': [[1,2],[3]]}]}|$.lines[0].polygon[1]: a point",
        "{'input': 'a.png', 'words': [{'box': [1,2,-3,4], 'text': 'x'}]}|$.words[0]: Box width",
        "{'input': 'a.png', 'words': [{'box': [1,2,3,4], 'text': 5}]}|$.words[0].text: a text",
        "{'input': 'a.png', 'regions': [{'type': 'hat'}]}|$.regions[0]: \"hat\" is no type of region",
        "{'input': 'a.png', 'width': 1.5, 'height': 3}|$.width: 1.5 is no whole number"
      })
  void malformedTruthIsNamedWithItsPlace(String json, String message) {
    assertThatThrownBy(() -> read("books/x.json", json.replace('\'', '"')))
        .isInstanceOf(MalformedTruthException.class)
        .hasMessageStartingWith("books/x.json, ")
        .hasMessageContaining(message);
  }

  private static final String PAGE =
      """
      <?xml version="1.0"?>
      <PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">
       <Page imageFilename="../img/p1.tif" imageWidth="100" imageHeight="200">
        <ReadingOrder><OrderedGroup id="g">
          <RegionRefIndexed index="1" regionRef="r1"/><RegionRefIndexed index="0" regionRef="r2"/>
        </OrderedGroup></ReadingOrder>
        <TextRegion id="r1" type="paragraph"><Coords points="0,100 90,100 90,190 0,190"/>
          <TextLine id="l1"><Coords points="0,100 90,100 90,120 0,120"/>
            <Word id="w1"><Coords points="0,100 40,100 40,120 0,120"/>
              <TextEquiv><Unicode>body</Unicode></TextEquiv></Word>
            <TextEquiv index="1"><Unicode>boby text</Unicode></TextEquiv>
            <TextEquiv index="0"><Unicode>body text</Unicode></TextEquiv></TextLine></TextRegion>
        <TextRegion id="r2" type="heading"><Coords points="0,0 90,0 90,20 0,20"/>
          <TextEquiv><Unicode>Heading</Unicode></TextEquiv></TextRegion>
        <SeparatorRegion id="r3"><Coords points="0,50 90,50 90,51"/></SeparatorRegion>
        <TableRegion id="t"><Coords points="0,192 90,192 90,199 0,199"/>
          <TextRegion id="c"><Coords points="0,192 90,192 90,199 0,199"/>
            <TextEquiv><Unicode>1 &lt; 2</Unicode></TextEquiv>
            <Roles><TableCellRole rowIndex="0" columnIndex="0" colSpan="2" header="true"/></Roles>
          </TextRegion></TableRegion>
       </Page>
      </PcGts>
      """;

  @Test
  void readsPageXmlInReadingOrder() {
    TruthPage page = read("books/one/p1.xml", PAGE).get(0);

    assertThat(page.uniqueId()).isEqualTo("books/one/p1.xml");
    assertThat(page.page().path()).containsExactly("img", "p1.tif");
    assertThat(page.frame()).isEqualTo(new Size(100, 200));
    assertThat(page.text().text()).isEqualTo("Heading\nbody text\n1 < 2");
    assertThat(page.regions())
        .extracting(TruthRegion::type)
        .containsExactly(BlockType.HEADING, BlockType.TEXT, BlockType.TABLE, BlockType.TEXT);
    assertThat(page.regions().get(0).order()).isZero();
    assertThat(page.lines()).extracting(TruthLine::text).containsExactly("body text");
    assertThat(page.words()).containsExactly(new TruthWord(new Box(0, 100, 40, 20), "body"));
    assertThat(page.tables().get(0).html())
        .isEqualTo("<table><tr><th rowspan=\"1\" colspan=\"2\">1 &lt; 2</th></tr></table>");
  }

  private static final String ALTO =
      """
      <alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">
       <Description><MeasurementUnit>mm10</MeasurementUnit>
        <sourceImageInformation><fileName>vol.tif</fileName></sourceImageInformation></Description>
       <Layout><Page WIDTH="2100" HEIGHT="2970"><PrintSpace>
        <ComposedBlock TYPE="table" HPOS="0" VPOS="0" WIDTH="100" HEIGHT="100">
        <TextBlock HPOS="10" VPOS="10" WIDTH="90" HEIGHT="20"><TextLine HPOS="10" VPOS="10" WIDTH="90" HEIGHT="20">
         <String CONTENT="an" HPOS="10" VPOS="10" WIDTH="20" HEIGHT="20"/><SP/>
         <String CONTENT="exam" HPOS="40" VPOS="10" WIDTH="60" HEIGHT="20"/><HYP CONTENT="-"/>
        </TextLine></TextBlock></ComposedBlock></PrintSpace></Page>
        <Page WIDTH="10" HEIGHT="10"/></Layout></alto>
      """;

  @Test
  void readsAltoInAnyUnit() {
    List<TruthPage> pages = read("books/one/vol.xml", ALTO);

    assertThat(pages).hasSize(2);
    assertThat(pages.get(0).frame()).isEqualTo(new Size(2100, 2970));
    assertThat(pages.get(0).text().text()).isEqualTo("an exam-");
    assertThat(pages.get(0).words()).hasSize(2);
    assertThat(pages.get(0).regions())
        .extracting(TruthRegion::type)
        .containsExactly(BlockType.TABLE, BlockType.TEXT);
    assertThat(pages.get(1).page().pageNumber()).isEqualTo(2);
    assertThat(pages.get(1).uniqueId()).isEqualTo("books/one/vol.xml#2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<PcGts>|line 1 column",
        "<PcGts/>|there is no element Page",
        "<PcGts><Page><TextRegion><Coords points='1,2 x'/></TextRegion></Page></PcGts>|\"x\" is no",
        "<PcGts><Page><TextRegion/></Page></PcGts>|TextRegion has no Coords",
        "<PcGts><Page imageWidth='0' imageHeight='5'/></PcGts>|Size 0 x 5 is empty",
        "<alto><Layout><Page><P><TextBlock HPOS='a'/></P></Page></Layout></alto>|is no number: \"a\""
      })
  void malformedXmlIsNamedWithItsPlace(String xml, String message) {
    assertThatThrownBy(() -> read("p.xml", xml))
        .isInstanceOf(MalformedTruthException.class)
        .hasMessageStartingWith("p.xml, ")
        .hasMessageContaining(message);
  }

  @Test
  void nothingOutsideAFileIsOpened() {
    assertThatThrownBy(
            () ->
                read(
                    "p.xml",
                    "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><PcGts>&e;</PcGts>"))
        .isInstanceOf(MalformedTruthException.class)
        .hasMessageContaining("document types are not allowed");
    String deep = "<a>".repeat(200) + "</a>".repeat(200);
    assertThatThrownBy(() -> read("p.xml", deep)).hasMessageContaining("nested deeper than 100");
  }

  @Test
  void otherXmlIsNoTruth() {
    assertThat(read("mets.xml", "<mets/>")).isEmpty();
  }

  @Test
  void plainTextIsNamedAfterItsDocument() {
    TruthPage one = read("letter.txt", "\ufeffDear Sir").get(0);
    assertThat(one.text().text()).isEqualTo("Dear Sir");
    assertThat(one.page())
        .isEqualTo(new PageReference(List.of("books", "one"), List.of("letter"), true, 1));

    assertThat(read("volume.txt", "one\ftwo\f"))
        .extracting(page -> page.page().pageNumber(), page -> page.text().text())
        .containsExactly(tuple(1, "one"), tuple(2, "two"));
    TruthPage twelfth = read("volume_p012.txt", "twelve").get(0);
    assertThat(twelfth.page().name()).isEqualTo("volume");
    assertThat(twelfth.page().pageNumber()).isEqualTo(12);
  }

  @Test
  void textThatIsNotUtf8IsNamedWithItsPlace() {
    byte[] latin = "caf\u00e9 noir".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> TruthReader.read(new TruthFile("a.txt", List.of(), latin)))
        .isInstanceOf(MalformedTruthException.class)
        .hasMessage("a.txt, byte 3: the text is not UTF-8; convert it");
  }

  @ParameterizedTest
  @CsvSource({
    "s/img/a.jpg, data/s/img/a.jpg, 7",
    "s/img/a.jpg, moved/img/a.jpg, 4",
    "s/img/a.jpg, other/a.jpg, 0",
    "s/img/a.jpg, s/img/b.jpg, 0",
    "a.jpg, anywhere/a.jpg, 3",
    "img/a.jpg, data/s/img/a.jpg, 5",
    "a.zip/img/a.jpg, in/a.zip!/img/a.jpg, 7"
  })
  void pathsFitByTheirEnds(String truth, String document, int fit) {
    assertThat(PageReference.to(truth, 1).fit(PageReference.segments(document))).isEqualTo(fit);
  }

  @Test
  void foldersOfTheTruthFileTellDocumentsOfOneNameApart() {
    PageReference reference = new PageReference(List.of("a"), List.of("p1"), true, 1);

    assertThat(reference.fit(List.of("in", "a", "p1.tif"))).isEqualTo(5);
    assertThat(reference.fit(List.of("in", "b", "p1.tif"))).isEqualTo(3);
    assertThat(reference.fit(List.of("in", "a", "p1.x.tif"))).isZero();
  }
}
