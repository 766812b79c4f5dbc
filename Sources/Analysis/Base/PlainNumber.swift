extension Double {
  /// As a person writes it: `25`, not `25.0`.
  var plain: String { Int(exactly: self).map(String.init) ?? String(self) }
}
