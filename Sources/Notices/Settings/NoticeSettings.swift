package import Settings

/// The part of a watch file that says what is told to whom.
package struct NoticeSettings: Sendable, Hashable {
  package let rules: [NoticeRule]
  package let targets: [DeliveryTarget]
  /// The address of a site over the archive (`rejoinder serve`), for links: no slash at its end.
  package let site: String?

  package static let none = NoticeSettings(rules: [], targets: [])

  package init(rules: [NoticeRule], targets: [DeliveryTarget], site: String? = nil) {
    self.rules = rules
    self.targets = targets
    self.site = site
  }

  package func target(_ name: String) -> DeliveryTarget? { targets.first { $0.name == name } }

  /// Reads `{"site": …, "deliveries": {NAME: …}, "rules": [ … ]}`.
  package init(_ node: SettingsNode, _ mistakes: inout [SettingsMistake]) {
    let members = node.members(
      known: ["site", "deliveries", "rules"], required: ["deliveries"], &mistakes)
    var reading = NoticeSettingsReading()
    let targets = members["deliveries"].map { reading.targets($0) } ?? []
    let names = reading.declared
    // Without rules everything goes everywhere.
    let rules =
      members["rules"].map { reading.rules($0, targets: names) }
      ?? [reading.everything(targets: names)].compactMap(\.self)
    site = members["site"].flatMap { reading.site($0) }
    mistakes += reading.mistakes
    self.targets = targets
    self.rules = rules
  }
}
