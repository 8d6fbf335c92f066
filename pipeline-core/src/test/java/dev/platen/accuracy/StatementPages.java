package dev.platen.accuracy;

import com.google.gson.JsonParser;
import dev.platen.synthesize.archive.DocumentMaker;
import dev.platen.synthesize.archive.MadeDocument;
import dev.platen.synthesize.archive.SynthesisOptions;
import dev.platen.synthesize.degrade.Preset;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.file.Format;
import dev.platen.synthesize.file.StoredFile;
import dev.platen.synthesize.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes statements of banks and funds, each of another issuer, worn in one way. */
final class StatementPages {

  /** Of each document: the first page break is in, and no document counts for many. */
  private static final int PAGES = 2;

  /** Issuers come by chance; after so many documents those that are missing stay so. */
  private static final int MOST_DOCUMENTS = 150;

  private static final int DPI = 200;

  private StatementPages() {}

  /**
   * Writes documents with their truth, as an archive of scans.
   *
   * @param issuers how many documents of two pages are wanted, each of an issuer of its own
   */
  static void write(Path folder, Preset preset, List<Language> languages, long seed, int issuers) {
    SynthesisOptions options =
        new SynthesisOptions(
            seed,
            List.of(Kind.BANK_STATEMENT, Kind.BANK_STATEMENT, Kind.FUND_STATEMENT),
            languages,
            List.of(preset),
            List.of(Format.PDF),
            0,
            DPI,
            false,
            false,
            false);
    Set<String> seen = new HashSet<>();
    try (DocumentMaker maker = new DocumentMaker(options)) {
      for (int number = 1; number <= MOST_DOCUMENTS && seen.size() < issuers; number++) {
        MadeDocument document = maker.make(number, PAGES);
        List<StoredFile> truth =
            document.truth().stream().filter(file -> file.name().endsWith(".json")).toList();
        if (truth.size() == PAGES && seen.add(issuer(truth.get(0)))) {
          document.files().forEach(file -> write(folder, file));
          truth.forEach(file -> write(folder, file));
        }
      }
    }
  }

  private static String issuer(StoredFile truth) {
    return JsonParser.parseString(new String(truth.bytes(), StandardCharsets.UTF_8))
        .getAsJsonObject()
        .get("issuer")
        .getAsString();
  }

  private static void write(Path folder, StoredFile file) {
    try {
      Path path = folder.resolve(file.name());
      Files.createDirectories(path.getParent());
      Files.write(path, file.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
