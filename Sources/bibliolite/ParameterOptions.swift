import Analysis
import ArgumentParser

/// The options of an analysis: one for each of its parameters, as it is defined.
///
/// `ArgumentParser` finds options by the names and values that a mirror shows of the properties, and asks
/// for what was given by the same names; so they need no property each.
struct ParameterOptions<Settings: ParameterisedSettings>: ParsableArguments, CustomReflectable {
  /// What was given, by the names of parameters.
  private var texts: [String: String] = [:]

  init() {}

  init(from decoder: any Decoder) throws {
    let given = try decoder.container(keyedBy: Key.self)
    for parameter in Settings.parameters {
      texts[parameter.name] = try parameter.text(in: given)
    }
  }

  var customMirror: Mirror {
    // The name of a property that a wrapper holds begins with a low line.
    Mirror(self, children: Settings.parameters.map { ("_" + $0.name, $0.definition) })
  }

  /// - Parameter begin: gives the settings that a set of rules begins with.
  /// - Throws: `AnalysisError` for a text that is no value of its parameter.
  func settings(_ begin: (Compatibility) -> Settings) throws(AnalysisError) -> Settings {
    // A name that is none is refused with the other texts.
    var settings = begin(texts["compatible"].flatMap(Compatibility.init) ?? .plain)
    for parameter in Settings.parameters {
      if let text = texts[parameter.name] { try parameter.set(&settings, text: text) }
    }
    return settings
  }

  /// The name of a parameter.
  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension Parameter where Settings: ParameterisedSettings {
  /// What a property of it would hold.
  fileprivate var definition: Any {
    let name = NameSpecification(names.map { .customLong($0) })
    let help = ArgumentHelp(stringLiteral: optionHelp)
    switch option {
    case .flag: return Flag(wrappedValue: false, name: name, help: help)
    case .flags: return Flag<Bool?>(name: name, inversion: .prefixedNo, help: help)
    case .value:
      var parsing = SingleValueParsingStrategy.next
      var choices: [String] = []
      switch form {
      case .whole, .number, .wholeOr: parsing = .unconditional
      case .choice(let names): choices = names
      case .truth: choices = ["yes", "no"]
      case .text, .texts, .wholes, .day: break
      }
      return Option<String?>(
        name: name, parsing: parsing, help: help,
        completion: choices.isEmpty ? nil : .list(choices))
    }
  }

  /// What was given for it, as its value is written; nil for nothing.
  fileprivate func text(
    in given: KeyedDecodingContainer<ParameterOptions<Settings>.Key>
  ) throws -> String? {
    let key = ParameterOptions<Settings>.Key(stringValue: name)
    switch option {
    case .value: return try given.decode(Option<String?>.self, forKey: key).wrappedValue
    case .flag: return try given.decode(Flag<Bool>.self, forKey: key).wrappedValue ? "yes" : nil
    case .flags:
      let answer = try given.decode(Flag<Bool?>.self, forKey: key).wrappedValue
      return answer.map { $0 ? "yes" : "no" }
    }
  }
}
