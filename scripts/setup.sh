# shellcheck shell=bash
# Sourced by the scripts beside it: finds the project, installs what is missing, runs things quietly.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=$root/.cache

say() {
  printf '%s\n' "$*" >&2
}

die() {
  say "$*"
  exit 2
}

# The comment at the head of the script is its help.
usage() {
  sed -n '2,/^[^#]/{/^#/s/^# \{0,1\}//p}' "$0"
}

# Runs a command with its output in a log, which is shown only if the command fails.
quietly() {
  local log=$cache/$1.log
  shift
  mkdir -p "$cache"
  if ! "$@" >"$log" 2>&1; then
    say "That failed; the end of $log:"
    tail -n 40 "$log" >&2
    exit 1
  fi
}

as_root() {
  if [[ $(id -u) -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "Not root, and there is no sudo: have somebody run: $*"
  fi
}

install_packages() {
  command -v apt-get >/dev/null || die "Install these first (there is no apt-get here): $*"
  say "Installing $* with apt-get ..."
  quietly apt as_root apt-get update -q
  quietly apt as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y "$@"
}

# Major version of a Java command; 0 if there is none.
java_version() {
  local text
  text=$("$1" -version 2>&1) || { echo 0; return; }
  text=${text#*\"}
  echo "${text%%[.\"-]*}"
}

suits() {
  local version
  version=$(java_version "$1")
  [[ $version =~ ^[0-9]+$ && $version -ge 17 && $version -lt 22 ]]
}

# Sets "java" to a Java 17 to 21, installing one if need be.
need_java() {
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  suits "$java" && return
  java=$(echo /usr/lib/jvm/java-17-openjdk-*/bin/java)
  if ! suits "$java"; then
    install_packages openjdk-17-jdk-headless
    java=$(echo /usr/lib/jvm/java-17-openjdk-*/bin/java)
  fi
  suits "$java" || die "No Java 17 to 21 was found; set JAVA_HOME to one"
  JAVA_HOME=${java%/bin/java}
  export JAVA_HOME
}

# Everything that a build needs.
need_build_tools() {
  need_java
  local compiler=${java%java}javac
  if ! command -v "$compiler" >/dev/null; then
    install_packages openjdk-17-jdk-headless
    [[ -x $compiler || $java == java ]] || die "There is no $compiler; set JAVA_HOME to a JDK"
  fi
  command -v mvn >/dev/null || install_packages maven
}

# Value of a property of the Spark that is wanted: PLATEN_SPARK is 4.1, or 4.0 (a profile of the pom).
spark_property() {
  local pom=$root/scripts/spark-runtime/pom.xml line=${PLATEN_SPARK:-4.1} found
  case $line in
    4.1) found= ;;
    4.0) found=$(sed -n "/<id>spark-$line</,/<.profile>/s:.*<$1>\(.*\)</$1>.*:\1:p" "$pom") ;;
    *) die "There is no Spark $line here; PLATEN_SPARK may be 4.1 or 4.0" ;;
  esac
  [[ -n $found ]] || found=$(sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" "$pom" | head -n 1)
  echo "$found"
}

# One at a time: two calls must not build into one folder. Who can't write there can't build either.
lock() {
  mkdir -p "$cache" 2>/dev/null || true
  if [[ -w $cache ]]; then
    exec 9>>"$cache/setup.lock"
    flock 9
  fi
}

unlock() {
  exec 9>&-
}

# Sets "jar" to the job jar, building it if the sources are newer.
need_job_jar() {
  jar=$root/spark-jobs/target/platen-$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$root/pom.xml").jar
  local sources=("$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main "$root"/conf/log4j2*)
  if [[ -f $jar && -z $(find "${sources[@]}" -type f -newer "$jar" -print -quit) ]]; then
    return
  fi
  need_build_tools
  say "Building $(basename "$jar") (log: .cache/build.log) ..."
  quietly build mvn -B -ntp -f "$root/pom.xml" -Dplaten.fast package
  touch "$jar"
}

# Sets "class_archive" to options of Java by which it takes Spark's classes from an archive, parsed and
# verified, instead of thousands of files in jars (class data sharing). The run that finds no archive
# newer than the job jar leaves one when it ends; half an archive, of a run that was killed, goes.
need_class_archive() {
  local made archive
  class_archive=()
  archive=$cache/classes-$(stat -L -c '%s-%Y' "$(command -v "$java")").jsa
  for made in "$archive".*; do
    [[ -f $made && -w $cache ]] && ! kill -0 "${made##*.}" 2>/dev/null || continue
    # A broken one makes Java crash.
    if { "$java" -Xshare:on -XX:-CreateCoredumpOnCrash -XX:ErrorFile=/dev/null \
      "-XX:SharedArchiveFile=$made" -cp "$1" -version; } >/dev/null 2>&1; then
      rm -f "$cache"/classes-*.jsa
      mv "$made" "$archive"
    else
      rm -f "$made"
    fi
  done
  if [[ $archive -nt $jar ]]; then
    class_archive=("-XX:SharedArchiveFile=$archive" -Xlog:cds=off -Xlog:cds+dynamic=off)
  elif [[ -w $cache && $2 == run ]]; then
    # The number of this process is that of Java's, which takes its place.
    class_archive=("-XX:ArchiveClassesAtExit=$archive.$$" -Xlog:cds=off -Xlog:cds+dynamic=off)
  fi
}

# Sets "jars" to a folder with Spark, Iceberg and S3A.
need_spark() {
  local pom=$root/scripts/spark-runtime/pom.xml version profile=()
  version=$(spark_property spark.version)
  [[ ${PLATEN_SPARK:-4.1} == 4.1 ]] || profile=("-Pspark-$PLATEN_SPARK")
  SPARK_HOME=$cache/spark-$version
  SPARK_SCALA_VERSION=$(spark_property spark.scala)
  export SPARK_HOME SPARK_SCALA_VERSION
  jars=$SPARK_HOME/jars
  # Newer than the pom only when it was fetched to the end.
  [[ $SPARK_HOME/complete -nt $pom ]] && return
  need_build_tools
  say "Fetching Spark $version (log: .cache/spark.log) ..."
  rm -rf "$SPARK_HOME"
  quietly spark mvn -B -ntp -f "$pom" ${profile[@]+"${profile[@]}"} \
    dependency:copy-dependencies "-DoutputDirectory=$jars"
  touch "$SPARK_HOME/complete"
}

# Fonts that synthetic pages are set in; "all" adds those that are held out for tests.
need_fonts() {
  # Elsewhere the command itself says what it misses.
  command -v dpkg-query >/dev/null || return 0
  local fonts=(
    fonts-arphic-bkai00mp fonts-arphic-bsmi00lp fonts-arphic-gbsn00lp fonts-arphic-gkai00mp
    fonts-crosextra-caladea fonts-crosextra-carlito fonts-dejavu-core
    fonts-ebgaramond fonts-liberation2 fonts-oldstandard fonts-sil-gentium-basic
    fonts-wqy-microhei)
  [[ ${1:-} != all ]] || fonts+=(fonts-linuxlibertine fonts-open-sans fonts-wqy-zenhei)
  local missing=() font
  for font in "${fonts[@]}"; do
    dpkg-query -W -f='${Status}' "$font" 2>/dev/null | grep -q 'ok installed' || missing+=("$font")
  done
  [[ ${#missing[@]} -eq 0 ]] || install_packages "${missing[@]}"
}

# Language models beyond those in the jar; Platen works without them, and asks for each once only. A
# folder of the user's is left as it is.
need_models() {
  local languages=(deu fra chi_sim chi_tra chi_sim_vert chi_tra_vert) missing=() language
  [[ -n ${PLATEN_MODELS:-} && -e $PLATEN_MODELS ]] && return
  export PLATEN_MODELS=${PLATEN_MODELS:-$cache/models}
  mkdir -p "$cache" "$PLATEN_MODELS" 2>/dev/null || return 0
  for language in "${languages[@]}"; do
    [[ -s $PLATEN_MODELS/$language.traineddata ]] ||
      grep -qsx "$language" "$cache/models.asked" ||
      missing+=("$language")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  say "Fetching language models: ${missing[*]} (log: .cache/models.log) ..."
  if ! "$root/scripts/fetch-models" "${missing[@]}" --to "$PLATEN_MODELS" &>"$cache/models.log"; then
    say "Not all models could be fetched; try again: scripts/fetch-models ${missing[*]}"
    say "Going on without them: English works."
  fi
  { printf '%s\n' "${missing[@]}" >>"$cache/models.asked"; } 2>/dev/null || true
}

# The day, and the machine, on one line.
machine() {
  printf '%s; %s cores, %s GiB, %s, Java %s.\n' "$(date -u +%Y-%m-%d)" "$(env -u OMP_THREAD_LIMIT nproc)" \
    "$(awk '/MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo)" \
    "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" \
    "$("$java" -version 2>&1 | sed -n '1s/[^"]*"\([^"]*\)".*/\1/p')"
}

# Puts a text into a document, in place of what stands between "<!-- begin NAME -->" and its end.
put() {
  local document=$1 name=$2 whole
  grep -q "^<!-- begin $name -->" "$document" || die "$document has no place for $name"
  whole=$(TEXT=$3 awk -v name="$name" '
    $0 == "<!-- begin " name " -->" { print; print ""; print ENVIRON["TEXT"]; print ""; skip = 1 }
    $0 == "<!-- end " name " -->" { skip = 0 }
    !skip { print }' "$document")
  printf '%s\n' "$whole" >"$document"
}
