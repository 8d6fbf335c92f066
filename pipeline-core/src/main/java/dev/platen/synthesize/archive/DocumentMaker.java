package dev.platen.synthesize.archive;

import dev.platen.synthesize.degrade.Background;
import dev.platen.synthesize.degrade.PageDegrader;
import dev.platen.synthesize.degrade.PageMap;
import dev.platen.synthesize.degrade.Preset;
import dev.platen.synthesize.degrade.Recipe;
import dev.platen.synthesize.degrade.RecipeWriter;
import dev.platen.synthesize.degrade.Scan;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.document.Scene;
import dev.platen.synthesize.file.Format;
import dev.platen.synthesize.font.Family;
import dev.platen.synthesize.font.Style;
import dev.platen.synthesize.font.Typeface;
import dev.platen.synthesize.font.Typefaces;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.tamper.Forger;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Language;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes documents of an archive, one at a time. Not for several threads at once. */
public final class DocumentMaker implements AutoCloseable {

  private static final int OLDEST = 1955;
  private static final int NEWEST = 2025;

  /** The frame of a page of text, which has no pixels of its own. */
  private static final int TEXT_DPI = 300;

  private final SynthesisOptions options;
  private final Typefaces faces;
  private final Typefaces builtIn = Typefaces.builtIn();

  /**
   * @throws IllegalArgumentException if a font package is missing; the message names it
   */
  public DocumentMaker(SynthesisOptions options) {
    this.options = options;
    if (!options.builtInFont()) {
      List<String> missing = Typefaces.missingPackages(options.heldOut());
      if (!missing.isEmpty()) {
        throw new IllegalArgumentException(
            "Fonts are missing; install them with: apt-get install " + String.join(" ", missing));
      }
    }
    this.faces = options.builtInFont() ? Typefaces.builtIn() : Typefaces.installed();
  }

  /**
   * Makes the document of that number.
   *
   * @param mostPages pages after these are left out
   */
  public MadeDocument make(int number, int mostPages) {
    DocumentPlan plan = DocumentPlan.of(options, number);
    SplittableRandom random = new SplittableRandom(plan.seed());
    Preset preset = preset(plan.kind(), random);
    Format format = format(plan, preset, random);
    boolean tampered =
        random.nextDouble() < options.tampered()
            && format != Format.TEXT_PDF
            && preset != Preset.FAX;
    int year = random.nextInt(OLDEST, NEWEST);
    Grammar grammar = new Grammar(plan.language(), year, random);
    Typefaces fonts = format == Format.TEXT_PDF ? builtIn : faces;
    Scene scene = new Scene(fonts, grammar, random, options.heldOut());
    List<CleanPage> pages = plan.kind().compose(scene, plan.pages());
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("document_kind", plan.kind().id());
    facts.put("issuer", scene.issuer());
    boolean oneFont = options.builtInFont() || format == Format.TEXT_PDF;
    facts.put("fonts", oneFont ? Family.LIBERATION_SANS.id() : String.join(" ", scene.families()));
    facts.put("split", options.heldOut() || preset.heldOut() ? "held-out" : "open");
    List<CleanPage> taken = pages.subList(0, Math.min(pages.size(), mostPages));
    Filing filing = new Filing(options, plan, format, facts);
    if (format == Format.TEXT_PDF) {
      return filing.text(taken, taken.stream().map(DocumentMaker::unscanned).toList());
    }
    List<Scan> scans = scans(plan, preset, grammar, taken);
    if (!tampered) {
      return filing.scans(taken, scans);
    }
    return filing.tampered(taken, scans, donor(plan), otherFace(plan.language()));
  }

  private Preset preset(Kind kind, SplittableRandom random) {
    List<Preset> presets = new ArrayList<>(options.presets());
    boolean small = kind == Kind.NEWSPAPER || kind == Kind.VERTICAL_NEWSPAPER;
    if (small && presets.size() > 1) {
      // Its type is too small for a fax: nothing would be left of what the truth says.
      presets.remove(Preset.FAX);
    }
    return presets.get(random.nextInt(presets.size()));
  }

  private Format format(DocumentPlan plan, Preset preset, SplittableRandom random) {
    List<Format> suitable =
        options.formats().stream().filter(each -> suits(each, plan, preset)).toList();
    List<Format> from = suitable.isEmpty() ? options.formats() : suitable;
    return from.get(random.nextInt(from.size()));
  }

  private static boolean suits(Format format, DocumentPlan plan, Preset preset) {
    boolean photo =
        preset == Preset.PHONE || preset == Preset.SCREEN_PHOTO || preset == Preset.CREASED_PHOTO;
    boolean oneFile = format.manyPages() || plan.pages() == 1;
    return switch (format) {
      case TEXT_PDF -> preset == Preset.CLEAN && !plan.language().chinese();
      case JPEG -> preset != Preset.FAX && oneFile;
      case JP2 -> !photo && preset != Preset.FAX && oneFile;
      case TIFF -> !photo;
      case PNG -> oneFile;
      case PDF -> true;
    };
  }

  private List<Scan> scans(
      DocumentPlan plan, Preset preset, Grammar grammar, List<CleanPage> pages) {
    List<Scan> scans = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      // A page's wear depends on the document and its number alone.
      SplittableRandom random = new SplittableRandom(plan.seed() + i + 1);
      CleanPage page = pages.get(i);
      Recipe recipe =
          new RecipeWriter(random, page, grammar, stampType(plan.language())).write(preset);
      scans.add(new PageDegrader(options.dpi()).degrade(page, recipe));
    }
    return scans;
  }

  private Word.Type stampType(Language language) {
    return new Word.Type(face(language, Family.LIBERATION_SANS, Style.BOLD), 20, Color.BLACK);
  }

  private Typeface otherFace(Language language) {
    return face(language, Family.LIBERATION_MONO, Style.REGULAR);
  }

  private Typeface face(Language language, Family latin, Style style) {
    return language.chinese()
        ? faces.chinese(Family.MICRO_HEI, latin, style)
        : faces.latin(latin, style);
  }

  /** A page of another document of the same kind, from a flatbed scanner. */
  private Forger.Sheet donor(DocumentPlan plan) {
    SplittableRandom random = new SplittableRandom(~plan.seed());
    Grammar grammar = new Grammar(plan.language(), NEWEST, random);
    Scene scene = new Scene(faces, grammar, random, options.heldOut());
    CleanPage page = plan.kind().compose(scene, 1).get(0);
    Recipe recipe =
        new RecipeWriter(random, page, grammar, stampType(plan.language())).write(Preset.FLATBED);
    return new Forger.Sheet(page, new PageDegrader(options.dpi()).degrade(page, recipe));
  }

  private static Scan unscanned(CleanPage page) {
    int width = (int) Math.round(page.width() * TEXT_DPI / 72);
    int height = (int) Math.round(page.height() * TEXT_DPI / 72);
    Recipe nothing =
        new Recipe(
            Preset.CLEAN.id(), List.of(), List.of(), List.of(), Background.WHITE_LID, List.of(), 0);
    return new Scan(null, TEXT_DPI, new PageMap(width, height, List.of()), nothing, List.of());
  }

  @Override
  public void close() {
    faces.close();
    builtIn.close();
  }
}
