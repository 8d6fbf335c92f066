package dev.platen.image.tiff;

/** Numbers of TIFF tags (TIFF 6.0, and Technical Note 2 for JPEG). */
final class Tags {

  static final int NEW_SUBFILE_TYPE = 254;
  static final int IMAGE_WIDTH = 256;
  static final int IMAGE_LENGTH = 257;
  static final int BITS_PER_SAMPLE = 258;
  static final int COMPRESSION = 259;
  static final int PHOTOMETRIC = 262;
  static final int FILL_ORDER = 266;
  static final int STRIP_OFFSETS = 273;
  static final int SAMPLES_PER_PIXEL = 277;
  static final int ROWS_PER_STRIP = 278;
  static final int STRIP_BYTE_COUNTS = 279;
  static final int PLANAR_CONFIGURATION = 284;
  static final int PAGE_NAME = 285;
  static final int T4_OPTIONS = 292;
  static final int T6_OPTIONS = 293;
  static final int PREDICTOR = 317;
  static final int COLOR_MAP = 320;
  static final int TILE_WIDTH = 322;
  static final int TILE_LENGTH = 323;
  static final int TILE_OFFSETS = 324;
  static final int TILE_BYTE_COUNTS = 325;
  static final int INK_SET = 332;
  static final int EXTRA_SAMPLES = 338;
  static final int SAMPLE_FORMAT = 339;
  static final int JPEG_TABLES = 347;
  static final int JPEG_PROC = 512;
  static final int JPEG_INTERCHANGE_FORMAT = 513;
  static final int JPEG_INTERCHANGE_FORMAT_LENGTH = 514;
  static final int JPEG_RESTART_INTERVAL = 515;
  static final int JPEG_LOSSLESS_PREDICTORS = 517;
  static final int JPEG_POINT_TRANSFORMS = 518;
  static final int JPEG_Q_TABLES = 519;
  static final int JPEG_DC_TABLES = 520;
  static final int JPEG_AC_TABLES = 521;
  static final int YCBCR_COEFFICIENTS = 529;
  static final int YCBCR_SUBSAMPLING = 530;
  static final int YCBCR_POSITIONING = 531;
  static final int REFERENCE_BLACK_WHITE = 532;

  private Tags() {}
}
