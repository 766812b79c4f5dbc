import Bibliography
import Wording

/// What the last line of the terminal says while files are read, ten times a second at most.
final class ReadingProgress {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant

  init() {
    start = clock.now
    shown = start
  }

  /// Since the beginning.
  var seconds: Double { start.duration(to: clock.now).inSeconds }

  func show(_ progress: ImportProgress) {
    let now = clock.now
    if shown.duration(to: now) < .milliseconds(100) { return }
    shown = now
    let rate = Double(progress.byteCount) / max(seconds, 0.001)
    let left = Double(progress.totalByteCount - progress.byteCount) / max(rate, 1)
    let share =
      progress.totalByteCount == 0 ? 100 : progress.byteCount * 100 / progress.totalByteCount
    Terminal.status(
      "\(share) %  \(progress.recordCount.grouped) records  "
        + "\((rate / 1e6).withDecimals(1)) MB/s  \(Int(left.rounded(.up))) s left")
  }

  /// While what follows from all files is worked out.
  static func showFinishing() { Terminal.status("linking references, filling lists …") }
}
