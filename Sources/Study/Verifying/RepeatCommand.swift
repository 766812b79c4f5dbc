import Analysis
import Bibliography

/// The command that makes a stored analysis again, with all options that are not the default ones.
enum RepeatCommand {
  /// - Returns: nil for parameters that are not understood.
  static func text(
    _ analysis: Verification.StoredAnalysis, _ parameters: StoredParameters, database path: String
  ) -> String? {
    let start = "bibliolite \(analysis.kind) \(quoted(path))"
    switch analysis.kind {
    case "bursts":
      guard let settings = try? BurstSettings(stored: parameters, name: analysis.name) else {
        return nil
      }
      let plain = BurstSettings(kinds: settings.kinds, compatibility: settings.compatibility)
      return
        ([start] + settings.kinds.map(\.rawValue) + options(BurstParameters.all, settings, plain))
        .joined(separator: " ")
    case "growth":
      guard let settings = try? GrowthSettings(stored: parameters, name: analysis.name) else {
        return nil
      }
      var words = [start] + options(GrowthParameters.all, settings, GrowthSettings())
      switch settings.stages {
      case .automatic: break
      case .count(let count): words.append("--stages \(count)")
      case .cuts(let years): words.append("--cuts \(years.map(String.init).joined(separator: ","))")
      }
      if !settings.stageNames.isEmpty {
        words.append("--names \(quoted(settings.stageNames.joined(separator: ",")))")
      }
      return words.joined(separator: " ")
    case "network":
      guard
        let settings = try? NetworkSettings(
          stored: parameters, name: analysis.name, seed: analysis.seed)
      else { return nil }
      var plain = NetworkSettings(kinds: settings.kinds, compatibility: settings.compatibility)
      plain.linkKind = settings.linkKind
      let link = settings.linkKind == .coOccurrence ? [] : ["--link \(settings.linkKind.rawValue)"]
      return
        ([start] + settings.kinds.map(\.name) + link
        + options(NetworkParameters.all, settings, plain)).joined(separator: " ")
    default: return nil
    }
  }

  private static func options<Settings>(
    _ parameters: [Parameter<Settings>], _ settings: Settings, _ plain: Settings
  ) -> [String] {
    parameters.compactMap { parameter in
      guard let value = parameter.read(settings) else { return nil }
      let isSet = value != parameter.read(plain)
      switch (parameter.name, value) {
      case ("compatible", _): return value == "plain" ? nil : "--compatible \(value)"
      case _ where !isSet: return nil
      case ("fractional", _), ("prune-slices", _), ("coupling-shared", _):
        return "--\(parameter.name)"
      case ("prune-merged", "no"), ("weighted", "no"): return "--no-\(parameter.name)"
      case ("prune-merged", _), ("weighted", _): return "--\(parameter.name)"
      default: return "--\(parameter.name) \(quoted(value))"
      }
    }
  }

  /// As the shell takes it.
  static func quoted(_ text: String) -> String {
    let plain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-_./:,+%".utf8.contains(byte)
    }
    if plain && !text.isEmpty { return text }
    return "'"
      + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
