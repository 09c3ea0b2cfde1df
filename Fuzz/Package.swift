// swift-tools-version: 6.3
import PackageDescription

// A package of its own, because all of it is built with libFuzzer's and the address sanitizer's instrumentation. The rooms
// that it tries are the project's own folders, by symbolic links.
let sanitize = "-sanitize=fuzzer,address"
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags([sanitize]),
]
let clang: [CSetting] = [.unsafeFlags(["-fsanitize=fuzzer-no-link,address"])]
// gold cannot link what the address sanitizer makes of Swift.
let linker: [LinkerSetting] = [.unsafeFlags([sanitize, "-use-ld=lld"])]

func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["Documents", "FuzzDriver"], swiftSettings: settings, linkerSettings: linker)
}

let package = Package(
  name: "rejoinder-fuzz",
  dependencies: [.package(url: "https://github.com/apple/swift-system.git", exact: "1.8.1")],
  targets: [
    .systemLibrary(name: "CLibXML2System", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CLibXML2", dependencies: ["CLibXML2System"], cSettings: clang),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .target(
      name: "ChildProcesses", dependencies: [.product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: settings),
    .target(
      name: "Documents",
      dependencies: [
        "CArchive", "ChildProcesses", "CLibXML2", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .target(name: "FuzzDriver", dependencies: ["Documents"], swiftSettings: settings),
    fuzzer("FuzzHTML"), fuzzer("FuzzMarkdown"), fuzzer("FuzzOffice"), fuzzer("FuzzPDF"), fuzzer("FuzzText"),
  ]
)
