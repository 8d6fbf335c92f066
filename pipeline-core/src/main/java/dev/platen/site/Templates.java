package dev.platen.site;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The templates beside this class; safe for use by several threads. */
final class Templates {

  private static final Configuration TEMPLATES = configuration();

  private Templates() {}

  private static Configuration configuration() {
    Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
    templates.setClassForTemplateLoading(Templates.class, "");
    templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
    templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
    templates.setLocale(Locale.ROOT);
    templates.setNumberFormat("computer");
    templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    templates.setLogTemplateExceptions(false);
    return templates;
  }

  /** Fills a template with the components of a record. */
  static void fill(String template, Object model, Writer out) throws IOException {
    try {
      TEMPLATES.getTemplate(template).process(model, out);
    } catch (TemplateException e) {
      throw new IllegalStateException("Template %s can't be filled".formatted(template), e);
    }
  }
}
