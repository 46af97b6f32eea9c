import Glibc

/// Time and memory of whole runs of the `kijitsu` beside this program.
struct ProcessMeasure {
  let line: String

  /// - Parameters:
  ///   - input: what the program reads, if anything.
  ///   - messages: how many messages the input holds, to tell how many a second it manages.
  init(_ arguments: [String], input: String = "", runs: Int = 50, messages: Int = 0) {
    let file = TemporaryFile(input)
    defer { file.remove() }
    let folder = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
    let program = (folder.dropLast() + ["kijitsu"]).joined(separator: "/")
    let name = arguments.prefix(2).joined(separator: " ")
    var times: [Double] = []
    var processor: [Double] = []
    var memory = 0
    for _ in 0..<runs {
      let start = ContinuousClock.now
      guard let run = Self.run(program, arguments, input: file.path) else {
        line = "  \(name): 動きませんでした"
        return
      }
      times.append(milliseconds(ContinuousClock.now - start))
      processor.append(run.processor)
      memory = max(memory, run.memory)
    }
    times.sort()
    processor.sort()
    let megabytes = rounded(Double(memory) / 1024)
    let perSecond =
      messages > 0 ? "、\(Int(Double(messages) / times[times.count / 2] * 1000)) 通/秒" : ""
    line =
      "  \(name): \(times[times.count / 2]) ms（最短 \(times[0])、CPU \(rounded(processor[processor.count / 2]))）、"
      + "\(megabytes) MB" + perSecond
  }

  /// Runs the program with its output thrown away; returns its greatest memory in kilobytes, and the
  /// milliseconds it kept the processor busy.
  private static func run(_ program: String, _ arguments: [String], input: String) -> (
    memory: Int, processor: Double
  )? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    let strings = ([program] + arguments).map { strdup($0) }
    defer { strings.forEach { free($0) } }
    var process = pid_t()
    guard posix_spawn(&process, program, &actions, nil, strings + [nil], environ) == 0 else {
      return nil
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status >> 8 <= 1 else { return nil }
    let busy = [usage.ru_utime, usage.ru_stime].map {
      Double($0.tv_sec) * 1e3 + Double($0.tv_usec) / 1e3
    }
    return (usage.ru_maxrss, busy[0] + busy[1])
  }
}
