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
      return ([start] + settings.kinds.map(\.name) + options(settings, plain))
        .joined(separator: " ")
    case "growth":
      guard let settings = try? GrowthSettings(stored: parameters, name: analysis.name) else {
        return nil
      }
      return ([start] + options(settings, GrowthSettings())).joined(separator: " ")
    case "network":
      guard
        let settings = try? NetworkSettings(
          stored: parameters, name: analysis.name, seed: analysis.seed)
      else { return nil }
      var plain = NetworkSettings(kinds: settings.kinds, compatibility: settings.compatibility)
      plain.linkKind = settings.linkKind
      let link = settings.linkKind == .coOccurrence ? [] : ["--link \(settings.linkKind.rawValue)"]
      return ([start] + settings.kinds.map(\.name) + link + options(settings, plain))
        .joined(separator: " ")
    default: return nil
    }
  }

  private static func options<Settings: ParameterisedSettings>(
    _ settings: Settings, _ plain: Settings
  ) -> [String] {
    Settings.parameters.compactMap { parameter in
      guard let value = parameter.read(settings) else { return nil }
      // The rules are those of the plain settings too, and are what their other values come from.
      let isSet =
        parameter.name == "compatible"
        ? value != Compatibility.plain.rawValue : value != parameter.read(plain)
      return isSet ? parameter.words(for: value, quoted: quoted) : nil
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
