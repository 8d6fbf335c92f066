package dev.platen.spark.job;

import dev.platen.geometry.Dpi;
import dev.platen.geometry.Size;
import dev.platen.model.PageInfo;
import dev.platen.model.Stage;
import dev.platen.spark.inventory.PlannedDocument;
import dev.platen.spark.inventory.SourceRefs;
import dev.platen.spark.inventory.UnitPage;
import dev.platen.spark.inventory.WorkPlan;
import dev.platen.spark.inventory.WorkUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/**
 * Cuts the pages of a document that are to be digitised into {@link WorkUnit}s. Runs on executors
 * over rows of {@code inventory} with the states of their pages beside them.
 */
final class UnitCutter implements FlatMapFunction<Row, WorkUnit> {

  private static final long serialVersionUID = 1;

  /** Column that tells whether the document was assembled before. */
  static final String FINISHED = "finished";

  private final PageDecisions decisions;

  UnitCutter(PageDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Iterator<WorkUnit> call(Row document) {
    Map<Integer, PageState> states = StoredPages.of(document);
    boolean finished = document.getAs(FINISHED);
    List<Row> infos = document.getList(document.fieldIndex("pages"));
    int pageCount = document.getAs("page_count");
    List<UnitPage> pages = new ArrayList<>();
    for (int number = 1; number <= pageCount; number++) {
      if (decisions.firstStage(states.get(number), finished).orElse(null) == Stage.DECODE) {
        PageInfo info = number <= infos.size() ? info(infos.get(number - 1)) : PageInfo.UNKNOWN;
        pages.add(new UnitPage(number, info));
      }
    }
    PlannedDocument planned =
        new PlannedDocument(document.getAs("document_id"), SourceRefs.of(document), pages);
    return WorkPlan.of(List.of(planned)).units().iterator();
  }

  private static PageInfo info(Row page) {
    Integer width = page.getAs("width");
    Integer height = page.getAs("height");
    Double horizontal = page.getAs("dpi_horizontal");
    Double vertical = page.getAs("dpi_vertical");
    return new PageInfo(
        width == null || height == null ? null : new Size(width, height),
        horizontal == null || vertical == null ? null : new Dpi(horizontal, vertical),
        page.getAs("label"));
  }
}
