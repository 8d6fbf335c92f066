package dev.platen.accuracy;

import dev.platen.config.OcrSettings;
import dev.platen.config.SettingsLoader;
import dev.platen.evaluate.truth.TruthFile;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.evaluate.truth.TruthReader;
import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.image.DocumentOpener;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.ocr.OcrEngine;
import dev.platen.ocr.OcrEngines;
import dev.platen.ocr.Orientation;
import dev.platen.ocr.RecognitionRequest;
import dev.platen.ocr.opencv.Pixels;
import dev.platen.ocr.opencv.TextSurvey;
import dev.platen.ocr.opencv.TextSurvey.SurveyedLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Experiment. */
final class ScoutTable {
  public static void main(String[] a) throws Exception {
    Path data = Path.of(a[0]);
    var settings = SettingsLoader.defaults();
    OcrEngine engine = OcrEngines.bundled().find("tesseract").open(settings.ocr());
    DocumentOpener opener = new DocumentOpener(settings.decode(), settings.limits());
    List<TruthPage> pages = new ArrayList<>();
    for (int i = 1; i < a.length; i++) {
      String[] parts = a[i].split("/(?=\\d+$)");
      int every = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
      List<TruthPage> set = new ArrayList<>();
      try (Stream<Path> files = Files.list(data.resolve(parts[0]))) {
        for (Path f : files.filter(p -> p.toString().endsWith(".json")).sorted().toList()) {
          try {
            set.addAll(TruthReader.read(new TruthFile(f.toString(), List.of(parts[0]), Files.readAllBytes(f))));
          } catch (RuntimeException e) { System.out.println("BAD " + f + " " + e); }
        }
      }
      for (int j = 0; j < set.size(); j += every) pages.add(set.get(j));
    }
    for (TruthPage page : pages) {
      try (OpenDocument d = opener.open(file(data, page));
          OpenPage p = d.page(page.page().pageNumber());
          PageImage upright = Pixels.turned(p.image(), Rotation.ofDegrees(page.geometry().rotation() == null ? 0 : page.geometry().rotation()))) {
        one(page, upright, engine);
      } catch (Exception e) {
        System.out.println("ERR " + page.uniqueId() + " " + e);
      }
    }
  }

  static Path file(Path data, TruthPage page) {
    Path f = data.resolve(page.page().text());
    return Files.exists(f) ? f : data.getParent().resolve(page.page().text());
  }

  static void one(TruthPage page, PageImage image, OcrEngine engine) {
    long t0 = System.nanoTime();
    TextSurvey s = TextSurvey.of(image);
    long t1 = System.nanoTime();
    Optional<Orientation> osd = Optional.empty();
    if (System.getProperty("osd") != null) osd = engine.orientation(image);
    long t2 = System.nanoTime();
    List<SurveyedLine> lines = new ArrayList<>(s.lines());
    List<SurveyedLine> picked = pick(lines, s.characterSize());
    double[] runs = lines.stream().filter(l -> Math.max(l.box().width(), l.box().height()) > 5 * s.characterSize()).mapToDouble(SurveyedLine::runs).sorted().toArray();
    System.out.printf(Locale.ROOT, "PAGE %s size %s char %.1f vshare %.3f lines %d runs %.2f %.2f %.2f survey %d osd %s %d%n",
        page.uniqueId(), image.size(), s.characterSize(), s.verticalShare(), lines.size(),
        q(runs, .5), q(runs, .8), q(runs, .95), (t1 - t0) / 1000000, osd.map(o -> o.rotation().degrees() + "/" + String.format("%.1f", o.confidence()) + "/" + o.script()).orElse("-"), (t2 - t1) / 1000000);
    for (String lang : List.of("eng", "chi_sim", "chi_tra", "chi_tra_vert", "chi_sim_vert")) {
      for (Rotation r : Rotation.values()) {
        boolean vert = lang.endsWith("_vert");
        boolean columns = s.vertical() != r.swapsSides();
        if (columns != vert) continue;
        long b = System.nanoTime();
        StringBuilder text = new StringBuilder();
        double conf = 0; double len = 0; double han = 0; double good = 0; double all = 0;
        for (SurveyedLine l : picked) {
          try (PageImage strip = strip(image, l.box(), s.characterSize(), r)) {
            Optional<Line> line = engine.recognizeLine(strip, new RecognitionRequest(List.of(lang), Duration.ofSeconds(20)));
            if (line.isPresent()) {
              for (var w : line.get().words()) {
                double n = w.text().codePoints().count();
                conf += w.confidence() * n; len += n;
                double h = w.text().codePoints().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN).count();
                han += h;
                double weight = w.text().codePoints().filter(Character::isLetterOrDigit).count() + h;
                if (w.confidence() >= .5) good += w.confidence() * weight;
                all += weight;
              }
              text.append(line.get().text()).append(" | ");
            }
          }
        }
        System.out.printf(Locale.ROOT, "  T %s %d conf %.3f n %.0f han %.2f good %.1f all %.0f ms %d  %s%n", lang, r.degrees(), len == 0 ? 0 : conf / len, len, len == 0 ? 0 : han / len, good, all, (System.nanoTime() - b) / 1000000, text.length() > 60 ? text.substring(0, 60) : text);
      }
    }
  }

  static double q(double[] v, double p) { return v.length == 0 ? 0 : v[(int) Math.min(v.length - 1, p * v.length)]; }

  static List<SurveyedLine> pick(List<SurveyedLine> lines, double size) {
    List<SurveyedLine> long1 = new ArrayList<>(lines);
    long1.sort(Comparator.comparingDouble((SurveyedLine l) -> -Math.min(25 * size, Math.max(l.box().width(), l.box().height()))));
    List<SurveyedLine> pool = new ArrayList<>(long1.subList(0, Math.min(long1.size(), Math.max(8, long1.size() / 2))));
    List<SurveyedLine> picked = new ArrayList<>();
    pool.sort(Comparator.comparingDouble((SurveyedLine l) -> -l.runs()));
    for (int i = 0; i < 2 && i < pool.size(); i++) picked.add(pool.get(Math.min(pool.size() - 1, i * Math.max(1, pool.size() / 10))));
    List<SurveyedLine> rest = new ArrayList<>(pool); rest.removeAll(picked);
    for (int i = 0; i < 3 && !rest.isEmpty(); i++) { SurveyedLine l = rest.get((i * 2 + 1) * rest.size() / 6); if (!picked.contains(l)) picked.add(l); }
    return picked;
  }

  static PageImage strip(PageImage page, Box box, double size, Rotation r) {
    boolean vertical = box.height() > box.width();
    double max = 25 * size;
    double x = box.x(), y = box.y(), w = Math.min(box.width(), vertical ? box.width() : max), h = Math.min(box.height(), vertical ? max : box.height());
    double m = .25 * size;
    Size p = page.size();
    int x1 = (int) Math.max(0, x - m), y1 = (int) Math.max(0, y - m), x2 = (int) Math.min(p.width(), x + w + m), y2 = (int) Math.min(p.height(), y + h + m);
    try (PageImage cut = Pixels.cut(page, new Box(x1, y1, x2 - x1, y2 - y1))) {
      double scale = Math.max(.3, Math.min(3, 26 / size));
      Size t = new Size(Math.max(1, (int) (cut.size().width() * scale)), Math.max(1, (int) (cut.size().height() * scale)));
      try (PageImage scaled = Pixels.scaled(cut, t)) {
        return r == Rotation.NONE ? copy(scaled) : Pixels.turned(scaled, r);
      }
    }
  }

  static PageImage copy(PageImage p) {
    org.opencv.core.Mat m = new org.opencv.core.Mat();
    dev.platen.raster.MatPageImage.mat(p).copyTo(m);
    return dev.platen.raster.MatPageImage.owning(m, p.dpi().orElse(null));
  }
}
