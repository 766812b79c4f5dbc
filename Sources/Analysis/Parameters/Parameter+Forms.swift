extension Parameter {
  package typealias Path<Value> = WritableKeyPath<Settings, Value> & Sendable

  static func whole(
    _ name: String, _ path: Path<Int>, _ summary: String
  ) -> Parameter {
    Parameter(
      name, form: .whole, summary: summary, read: { String($0[keyPath: path]) },
      write: { (settings, value) throws(AnalysisError) in
        if case .whole(let number) = value { settings[keyPath: path] = number }
      },
      stored: StoredMember(
        key: name.asKey, json: { .integer($0[keyPath: path]) },
        read: { (settings, stored, key) throws(AnalysisError) in
          settings[keyPath: path] = try stored.integer(key)
        }))
  }

  static func whole(
    _ name: String, _ path: Path<Int?>, _ summary: String, absence: String
  ) -> Parameter {
    Parameter(
      name, form: .whole, summary: summary, absence: absence,
      read: { $0[keyPath: path].map(String.init) },
      write: { (settings, value) throws(AnalysisError) in
        if case .whole(let number) = value { settings[keyPath: path] = number }
      }, stored: optional(name, path))
  }

  /// A whole number, or a word for none.
  static func whole(
    _ name: String, _ path: Path<Int?>, or words: [String], _ summary: String
  ) -> Parameter {
    Parameter(
      name, form: .wholeOr(words), summary: summary,
      read: { $0[keyPath: path].map(String.init) ?? words.first },
      write: { (settings, value) throws(AnalysisError) in
        if case .whole(let number) = value {
          settings[keyPath: path] = number
        } else {
          settings[keyPath: path] = nil
        }
      }, stored: optional(name, path))
  }

  private static func optional(_ name: String, _ path: Path<Int?>) -> StoredMember<Settings> {
    StoredMember(
      key: name.asKey, json: { $0[keyPath: path].map(JSON.integer) ?? .null },
      read: { (settings, stored, key) throws(AnalysisError) in
        settings[keyPath: path] = try stored.optionalInteger(key)
      })
  }

  static func number(
    _ name: String, _ path: Path<Double>, _ summary: String
  ) -> Parameter {
    Parameter(
      name, form: .number, summary: summary,
      read: { $0[keyPath: path].plain },
      write: { (settings, value) throws(AnalysisError) in
        if case .number(let number) = value { settings[keyPath: path] = number }
      },
      stored: StoredMember(
        key: name.asKey, json: { .real($0[keyPath: path]) },
        read: { (settings, stored, key) throws(AnalysisError) in
          settings[keyPath: path] = try stored.real(key)
        }))
  }

  static func truth(
    _ name: String, _ path: Path<Bool>, _ summary: String
  ) -> Parameter {
    Parameter(
      name, form: .truth, summary: summary, read: { $0[keyPath: path] ? "yes" : "no" },
      write: { (settings, value) throws(AnalysisError) in
        if case .truth(let answer) = value { settings[keyPath: path] = answer }
      },
      stored: StoredMember(
        key: name.asKey, json: { .boolean($0[keyPath: path]) },
        read: { (settings, stored, key) throws(AnalysisError) in
          settings[keyPath: path] = try stored.boolean(key)
        }))
  }

  package static func text(
    _ names: String, _ path: Path<String?>, like: String, _ summary: String, absence: String
  ) -> Parameter {
    Parameter(
      names, form: .text(like: like), summary: summary, absence: absence,
      read: { $0[keyPath: path] },
      write: { (settings, value) throws(AnalysisError) in settings[keyPath: path] = value.text })
  }

  package static func texts(
    _ name: String, _ path: Path<[String]>, _ summary: String, absence: String
  ) -> Parameter {
    Parameter(
      name, form: .texts, summary: summary, absence: absence,
      read: { $0[keyPath: path].isEmpty ? nil : $0[keyPath: path].joined(separator: ", ") },
      write: { (settings, value) throws(AnalysisError) in
        if case .texts(let texts) = value { settings[keyPath: path] = texts }
      },
      stored: StoredMember(
        key: name.asKey, json: { .list($0[keyPath: path].map(JSON.text)) },
        read: { (settings, stored, key) throws(AnalysisError) in
          settings[keyPath: path] = try stored.texts(key)
        }))
  }

  /// One of several, each by its name.
  static func choice<Value: RawRepresentable<String> & Equatable & Sendable>(
    _ name: String, _ path: Path<Value>, of choices: [(name: String, value: Value)],
    _ summary: String
  ) -> Parameter {
    Parameter(
      name, form: .choice(choices.map(\.name)), summary: summary,
      read: { settings in choices.first { $0.value == settings[keyPath: path] }?.name },
      write: { (settings, value) throws(AnalysisError) in
        if let choice = choices.first(where: { $0.name == value.text }) {
          settings[keyPath: path] = choice.value
        }
      },
      stored: StoredMember(
        key: name.asKey, json: { .text($0[keyPath: path].rawValue) },
        read: { (settings, stored, key) throws(AnalysisError) in
          settings[keyPath: path] = try stored.choice(key)
        }))
  }

  /// One of an enumeration whose raw values are its names.
  package static func choice<Value: RawRepresentable<String> & CaseIterable & Equatable & Sendable>(
    _ name: String, _ path: Path<Value>, _ summary: String
  ) -> Parameter {
    choice(name, path, of: Value.allCases.map { ($0.rawValue, $0) }, summary)
  }

  /// The set of rules that the other settings begin with; the settings are made with it.
  static func compatibility(
    _ summary: String, _ read: @escaping @Sendable (Settings) -> Compatibility
  ) -> Parameter {
    Parameter(
      "compatible", form: .choice(Compatibility.allCases.map(\.rawValue)), summary: summary,
      read: { read($0).rawValue }, write: { (_, _) throws(AnalysisError) in },
      stored: StoredMember(
        key: "compatible", json: { .text(read($0).rawValue) },
        read: { (_, _, _) throws(AnalysisError) in }))
  }

  /// The name of an analysis.
  static func name(_ path: Path<String?>, absence: String) -> Parameter {
    Parameter(
      "name", form: .text(like: "my-name"),
      summary: "Name of the analysis; one of the same name is replaced.", absence: absence,
      read: { $0[keyPath: path] },
      write: { (settings, value) throws(AnalysisError) in
        settings[keyPath: path] = try analysisName(value)
      })
  }

  /// - Throws: for a name that nobody could see or ask for.
  static func analysisName(_ value: ParameterValue) throws(AnalysisError) -> String {
    guard !value.text.allSatisfy(\.isWhitespace) else {
      throw .usage("the name of the analysis is empty; give one, or leave it out")
    }
    return value.text
  }
}
