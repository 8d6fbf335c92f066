package dev.platen.testkit;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Processor time, which other load on the machine changes less than wall time. */
public final class ProcessTime {

  private ProcessTime() {}

  /** Seconds that all threads of this process have used. */
  public static double seconds() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
