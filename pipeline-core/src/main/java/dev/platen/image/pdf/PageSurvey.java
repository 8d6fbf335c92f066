package dev.platen.image.pdf;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.model.Damage;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Runs a page's content stream without painting, and notes what would be painted. One page, then
 * thrown away.
 *
 * <p>Without text (inspection) no font is loaded; what the planner looks at is the same either way.
 */
final class PageSurvey extends PDFGraphicsStreamEngine {

  /** More marks than this say only that the page is drawn. */
  static final int MAX_MARKS = 200;

  /** Of one page: a page of a telephone directory has some 20,000. */
  static final int MAX_GLYPHS = 200_000;

  /** Of one page with its forms; forms that draw each other can make any number. */
  static final long MAX_OPERATORS = 5_000_000;

  /** Of one page: a page cut into rows of pixels has some thousands. */
  static final int MAX_IMAGES = 20_000;

  /** Of one page; forms that draw each other make any number. */
  private static final int MAX_FORMS = 50_000;

  /** PDFBox goes ten deeper. */
  private static final int MAX_DEPTH = 40;

  private static final int MAX_ANNOTATIONS = 2_000;
  private static final int MAX_LOSSES = 20;

  private final boolean withText;
  private final AffineTransform toDisplay;
  private final GlyphMetrics metrics = new GlyphMetrics();
  private final List<PlacedImage> images = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Damage> losses = new ArrayList<>();
  private final GeneralPath path = new GeneralPath();
  private boolean clipPending;
  private boolean crowded;
  private boolean intricate;
  private boolean glyphsCut;
  private int order;
  private long operators;
  private int forms;

  private PageSurvey(PDPage page, PageSpace space, boolean withText) {
    super(page);
    this.withText = withText;
    this.toDisplay = space.toDisplay();
    addOperator(new PlaceObject(this));
    if (!withText) {
      addOperator(new SkipFont(this));
    }
  }

  /** What the planner needs to know; no font is loaded. */
  static PageContent layout(PDPage page, PageSpace space) {
    return new PageSurvey(page, space, false).content();
  }

  /** The same, with the glyphs. */
  static PageContent layoutAndText(PDPage page, PageSpace space) {
    return new PageSurvey(page, space, true).content();
  }

  private PageContent content() {
    try {
      processPage(getPage());
      int left = MAX_ANNOTATIONS;
      for (PDAnnotation annotation : getPage().getAnnotations()) {
        if (left-- > 0 && !annotation.isHidden() && !annotation.isNoView()) {
          showAnnotation(annotation);
        }
      }
    } catch (IOException e) {
      lose(ErrorCode.CORRUPT, "The page's content stream can't be parsed: " + e.getMessage());
    }
    return new PageContent(images, marks, crowded, intricate, glyphs, glyphsCut, losses);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MAX_OPERATORS) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE,
          "The page has more than %d drawing operators".formatted(MAX_OPERATORS));
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
    String name = operator.getName();
    if (name.equals("Do") || name.equals("BI")) {
      lose(ErrorCode.IMAGE_UNDECODABLE, "An image of the page can't be read: " + e.getMessage());
    }
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    intricate |= COSName.OC.equals(tag);
    super.beginMarkedContentSequence(tag, properties);
  }

  // Images

  /** Notes an image XObject; called by {@link PlaceObject}. */
  void place(COSStream image) {
    intricate |= image.containsKey(COSName.OC);
    place(image, null);
  }

  /** Notes a form and says whether to go into it; called by {@link PlaceObject}. */
  boolean enters(COSStream form) {
    intricate |= form.containsKey(COSName.OC);
    if (++forms > MAX_FORMS) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE, "The page draws more than %d forms".formatted(MAX_FORMS));
    }
    if (getLevel() >= MAX_DEPTH) {
      lose(ErrorCode.CORRUPT, "The page nests forms deeper than %d".formatted(MAX_DEPTH));
      return false;
    }
    return true;
  }

  /** Notes that the page names an object that is not there. */
  void placeMissing(String name) {
    lose(ErrorCode.IMAGE_UNDECODABLE, "The page draws \"%s\", which is missing".formatted(name));
  }

  @Override
  public void drawImage(PDImage image) {
    place(image.getCOSObject(), image);
  }

  private void place(COSDictionary image, PDImage inline) {
    if (images.size() == MAX_IMAGES) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE, "The page has more than %d images".formatted(MAX_IMAGES));
    }
    PDGraphicsState state = getGraphicsState();
    boolean stencil = image.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
    boolean opaque =
        !stencil
            && !image.containsKey(COSName.SMASK)
            && !image.containsKey(COSName.MASK)
            && image.getInt(COSName.getPDFName("SMaskInData"), 0) == 0
            && isPlain(state);
    AffineTransform placing = GlyphMetrics.then(state.getCurrentTransformationMatrix(), toDisplay);
    Rectangle2D box =
        placing.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
    Rectangle2D visible = box.createIntersection(clip());
    images.add(
        new PlacedImage(
            order++,
            image,
            inline,
            getResources(),
            placing,
            visible,
            opaque,
            stencil && isPlain(state) && Luminance.isBlack(state.getNonStrokingColor())));
  }

  private static boolean isPlain(PDGraphicsState state) {
    return state.getSoftMask() == null
        && state.getNonStrokeAlphaConstant() > 0.99
        && BlendMode.NORMAL.equals(state.getBlendMode());
  }

  // Text

  @Override
  protected void showText(byte[] string) throws IOException {
    if (string.length == 0) {
      return;
    }
    intricate |= getGraphicsState().getTextState().getRenderingMode().isClip();
    if (paintsText()) {
      // The line matrix: unlike the text matrix it is the same whether or not glyphs are shown.
      Matrix start = getTextLineMatrix();
      Point2D at =
          GlyphMetrics.then(getGraphicsState().getCurrentTransformationMatrix(), toDisplay)
              .transform(
                  start == null
                      ? new Point2D.Double()
                      : new Point2D.Double(start.getTranslateX(), start.getTranslateY()),
                  null);
      mark(new Rectangle2D.Double(at.getX(), at.getY(), 0, 0), false);
    } else {
      order++;
    }
    if (withText) {
      super.showText(string);
    }
  }

  private boolean paintsText() {
    PDGraphicsState state = getGraphicsState();
    RenderingMode mode = state.getTextState().getRenderingMode();
    return (mode.isFill() && state.getNonStrokeAlphaConstant() > 0)
        || (mode.isStroke() && state.getAlphaConstant() > 0);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
    if (glyphs.size() == MAX_GLYPHS) {
      glyphsCut = true;
      return;
    }
    AffineTransform placing = GlyphMetrics.then(matrix, toDisplay);
    boolean vertical = font.isVertical();
    Point2D origin = placing.transform(new Point2D.Double(0, 0), null);
    Point2D end =
        placing.transform(
            vertical
                ? new Point2D.Double(0, displacement.getY())
                : new Point2D.Double(displacement.getX(), 0),
            null);
    double size = Math.hypot(placing.getShearX(), placing.getScaleY());
    glyphs.add(
        new Glyph(
            order,
            font.toUnicode(code),
            origin,
            end,
            size,
            metrics.corners(placing, font, code, displacement),
            vertical,
            paintsText()));
  }

  // Drawings

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo((float) p0.getX(), (float) p0.getY());
    path.lineTo((float) p1.getX(), (float) p1.getY());
    path.lineTo((float) p2.getX(), (float) p2.getY());
    path.lineTo((float) p3.getX(), (float) p3.getY());
    path.closePath();
  }

  @Override
  public void clip(int windingRule) {
    clipPending = true;
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    ensureStarted(x, y);
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    ensureStarted(x1, y1);
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  private void ensureStarted(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    }
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    if (clipPending) {
      // The box of the path is enough here, and costs the same whatever the path.
      getGraphicsState().intersectClippingPath(new GeneralPath(path.getBounds2D()));
      clipPending = false;
    }
    path.reset();
  }

  @Override
  public void strokePath() {
    paint(getGraphicsState().getStrokingColor(), getGraphicsState().getAlphaConstant());
  }

  @Override
  public void fillPath(int windingRule) {
    paint(getGraphicsState().getNonStrokingColor(), getGraphicsState().getNonStrokeAlphaConstant());
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    fillPath(windingRule);
  }

  @Override
  public void shadingFill(COSName name) {
    mark(clip(), false);
  }

  private void paint(PDColor color, double alpha) {
    if (alpha > 0 && path.getCurrentPoint() != null) {
      Rectangle2D bounds = path.getBounds2D();
      mark(
          toDisplay.createTransformedShape(bounds).getBounds2D().createIntersection(clip()), color);
    }
    path.reset();
  }

  private void mark(Rectangle2D box, PDColor color) {
    boolean hidden = box.getWidth() < 0 || box.getHeight() < 0;
    if (!hidden && !crowded) {
      mark(box, Luminance.isWhite(color));
    }
  }

  private void mark(Rectangle2D box, boolean white) {
    if (marks.size() == MAX_MARKS) {
      crowded = true;
    } else {
      marks.add(new Mark(order, box, white));
    }
    order++;
  }

  /** The box of all clipping paths, in display space. */
  private Rectangle2D clip() {
    Rectangle2D clip = null;
    for (Path2D part : getGraphicsState().getCurrentClippingPaths()) {
      Rectangle2D bounds = part.getBounds2D();
      clip = clip == null ? bounds : clip.createIntersection(bounds);
    }
    if (clip == null || clip.getWidth() < 0 || clip.getHeight() < 0) {
      return new Rectangle2D.Double();
    }
    return toDisplay.createTransformedShape(clip).getBounds2D();
  }

  private void lose(ErrorCode code, String message) {
    if (losses.size() < MAX_LOSSES) {
      losses.add(new Damage(code, message));
    }
  }
}
