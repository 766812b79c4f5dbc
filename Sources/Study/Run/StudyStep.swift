import Analysis
import Bibliography

/// A part of a study's work.
public struct StudyStep: Equatable, Sendable {
  /// What is done, e.g. `network keyword`.
  public let title: String
  /// Why; nil when there is nothing to do.
  public let reason: String?

  public init(title: String, reason: String?) {
    self.title = title
    self.reason = reason
  }
}

/// Something that a study did, for a person who follows it.
public enum StudyEvent: Sendable {
  case imported(ImportSummary)
  case searches(Int)
  case joined(JoinSummary)
  case merged(Study.Merges, count: Int)
  case screened(StudyScreening.Outcome)
  case removed(String)
  case growth(GrowthReport)
  case bursts(BurstReport)
  case network(NetworkReport)
  /// The page, by its name for a person.
  case report(String)
  case note(String)
}

/// How a study ended.
public struct StudyOutcome: Equatable, Sendable {
  /// Steps that had something to do.
  public internal(set) var doneStepCount: Int
  public internal(set) var stepCount: Int
  /// Whether all records of the inputs came in.
  public let isComplete: Bool
}
