package dev.platen.export.pdf;

import dev.platen.export.place.LanguageTag;
import dev.platen.export.place.XmlWriter;
import dev.platen.export.view.DocumentView;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * What a made PDF says of itself, in its dictionary and in XMP alike, and what PDF/A-2b (ISO
 * 19005-2) wants beside that: the level it claims, and a profile for its colors.
 */
final class Metadata {

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String PRODUCER = "Platen";
  private static final String SRGB = "sRGB IEC61966-2.1";

  private Metadata() {}

  static void write(PDDocument target, DocumentView view, boolean archival) throws IOException {
    PDDocumentInformation info = new PDDocumentInformation();
    info.setTitle(view.displayTitle());
    info.setProducer(PRODUCER);
    target.setDocumentInformation(info);
    PDDocumentCatalog catalog = target.getDocumentCatalog();
    catalog.setLanguage(LanguageTag.of(view.language()));
    PDMetadata xmp = new PDMetadata(target);
    try (OutputStream out = xmp.getCOSObject().createOutputStream()) {
      out.write(packet(view, archival));
    }
    catalog.setMetadata(xmp);
    COSString id = new COSString(new BigInteger(view.documentId(), 16).toByteArray());
    target.getDocument().setDocumentID(new COSArray(List.of(id, id)));
    target.setVersion(1.7f);
    if (archival) {
      byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
      PDOutputIntent intent = new PDOutputIntent(target, new ByteArrayInputStream(profile));
      intent.setInfo(SRGB);
      intent.setOutputCondition(SRGB);
      intent.setOutputConditionIdentifier(SRGB);
      catalog.addOutputIntent(intent);
    }
  }

  private static byte[] packet(DocumentView view, boolean archival) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>\n"
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    try (XmlWriter xml = new XmlWriter(bytes)) {
      xml.open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/");
      xml.open("rdf:RDF", "xmlns:rdf", RDF);
      xml.open(
          "rdf:Description",
          "rdf:about",
          "",
          "xmlns:dc",
          "http://purl.org/dc/elements/1.1/",
          "xmlns:pdf",
          "http://ns.adobe.com/pdf/1.3/",
          "xmlns:pdfaid",
          "http://www.aiim.org/pdfa/ns/id/");
      if (archival) {
        xml.element("pdfaid:part", "2").element("pdfaid:conformance", "B");
      }
      xml.element("pdf:Producer", PRODUCER);
      xml.open("dc:title").open("rdf:Alt");
      xml.element("rdf:li", view.displayTitle(), "xml:lang", "x-default").close(2);
      xml.open("dc:identifier").text(view.documentId()).close(1);
      xml.finish();
    }
    bytes.writeBytes("\n<?xpacket end='w'?>".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    return bytes.toByteArray();
  }
}
