package dev.platen.config;

import java.io.Serializable;

/**
 * All settings of a run.
 *
 * @param run what is done and what is tolerated
 * @param input how inputs are listed and opened
 * @param limits bounds on what hostile input may cost
 * @param decode stage decode
 * @param preprocess stage preprocess
 * @param ocr stage ocr
 * @param table stage table
 * @param layout stage layout
 * @param worker worker processes
 * @param output tables, commits and maintenance
 * @param log logging
 */
public record PlatenSettings(
    RunSettings run,
    InputSettings input,
    LimitSettings limits,
    DecodeSettings decode,
    PreprocessSettings preprocess,
    OcrSettings ocr,
    TableSettings table,
    LayoutSettings layout,
    WorkerSettings worker,
    OutputSettings output,
    LogSettings log)
    implements Serializable {}
