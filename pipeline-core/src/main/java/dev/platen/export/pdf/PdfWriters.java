package dev.platen.export.pdf;

import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.Original;
import dev.platen.export.place.Place;
import dev.platen.export.view.DocumentView;
import dev.platen.model.MediaType;
import java.io.IOException;
import java.util.Arrays;

/** Chooses how a document becomes a PDF with its text. */
public final class PdfWriters {

  private PdfWriters() {}

  /**
   * A searchable PDF: a PDF with words added, or a new one with the pictures of the pages.
   *
   * @throws dev.platen.failure.PipelineException if the original can't be had or opened
   */
  public static DocumentWriter searchable(DocumentView document, Place place, Original original)
      throws IOException {
    MediaType type = type(document);
    return type == MediaType.PDF
        ? new LayeredPdf(place, original)
        : new PicturePdf(document, place, new ImageFilePictures(original, type), false);
  }

  /**
   * A PDF/A-2b with the pictures of the pages.
   *
   * @throws dev.platen.failure.PipelineException likewise
   */
  public static DocumentWriter archival(DocumentView document, Place place, Original original)
      throws IOException {
    MediaType type = type(document);
    PagePictures pictures =
        type == MediaType.PDF ? new PdfPictures(original) : new ImageFilePictures(original, type);
    return new PicturePdf(document, place, pictures, true);
  }

  private static MediaType type(DocumentView document) {
    return Arrays.stream(MediaType.values())
        .filter(type -> type.id().equals(document.mediaType()))
        .findFirst()
        .orElse(MediaType.UNKNOWN);
  }
}
