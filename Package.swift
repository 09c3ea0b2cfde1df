// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Versions are exact because no Package.resolved is kept: docs/decisions/0002-exact-versions.md.
let package = Package(
  name: "rejoinder",
  products: [
    .executable(name: "rejoinder", targets: ["rejoinder"]),
    .library(name: "LaterClock", type: .dynamic, targets: ["LaterClock"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-asn1.git", exact: "1.7.4"),
    .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-system.git", exact: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
    // Without its traits, which bring configuration files and all of Foundation; HummingbirdTesting is not used.
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
  ],
  targets: [
    // C libraries: a module map and at most one small function each.
    .systemLibrary(name: "CLibXML2System", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CLibXML2", dependencies: ["CLibXML2System"]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CSync"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CCurlSystem", providers: [.apt(["libcurl4-openssl-dev"])]),
    .target(name: "CCurl", dependencies: ["CCurlSystem"]),
    .target(name: "CContentCoding"),
    // Without pkg-config, whose -pthread SwiftPM refuses. Debian's libre2-dev.
    .target(name: "CRE2", linkerSettings: [.linkedLibrary("re2")]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),

    // The rooms, in the direction in which data flows.
    .target(
      name: "TransparencyLog",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),  // scrypt, for keys under a passphrase
      ],
      swiftSettings: settings),
    .target(
      name: "Archive",
      dependencies: [
        "CSQLite", "CSync", "Moments", "TransparencyLog",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .target(
      name: "ChildProcesses", dependencies: [.product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: settings),
    .target(
      name: "Documents",
      dependencies: [
        "CArchive", "ChildProcesses", "CLibXML2", "Moments",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .target(name: "Files", swiftSettings: settings),
    .target(name: "Moments", swiftSettings: settings),
    .target(name: "Embedding", dependencies: ["Alignment", "HTTPTransfer"], swiftSettings: settings),
    .target(name: "HTTPTransfer", dependencies: ["CCurl"], swiftSettings: settings),
    .target(
      name: "Fetching",
      dependencies: [
        "CContentCoding", "CCurl", "HTTPTransfer", "Moments", "TransparencyLog",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .target(
      name: "WebServer",
      dependencies: [
        "HTTPTransfer", .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings),
    .target(
      name: "Anchoring",
      dependencies: [
        "Archive", "ChildProcesses", "HTTPTransfer", "Moments", "TransparencyLog", "WebServer",
        .product(name: "SwiftASN1", package: "swift-asn1"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .target(name: "Diffing", swiftSettings: settings),
    .target(name: "Revisions", dependencies: ["CRE2", "Documents", "Diffing"], swiftSettings: settings),
    .target(name: "Alignment", dependencies: ["Documents", "CStemmer", "Moments"], swiftSettings: settings),
    .target(name: "Verification", dependencies: ["Moments", "TransparencyLog"], swiftSettings: settings),
    .target(
      name: "Warc",
      dependencies: [
        "CContentCoding", "CZlib", "Moments", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .target(
      name: "Capture",
      dependencies: [
        "Archive", "ChildProcesses", "Documents", "Fetching", "HTTPTransfer", "Moments", "Revisions",
        "TransparencyLog", "Warc",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .target(
      name: "Auditing",
      dependencies: ["Archive", "Capture", "Documents", "Revisions", "Alignment", "TransparencyLog"],
      swiftSettings: settings),
    .target(
      name: "Reviewing",
      dependencies: [
        "Alignment", "Archive", "Auditing", "Capture", "Documents", "Revisions", "TransparencyLog",
      ],
      swiftSettings: settings),
    .target(
      name: "Reporting",
      dependencies: [
        "Alignment", "Archive", "Auditing", "Capture", "Documents", "Reviewing", "Revisions",
        "TransparencyLog", "Verification",
      ],
      swiftSettings: settings),
    .target(
      name: "Site",
      dependencies: [
        "Alignment", "Archive", "Auditing", "Capture", "Documents", "Moments", "Reporting", "Reviewing",
        "Revisions", "TransparencyLog", "WebServer",
      ],
      swiftSettings: settings),
    .target(name: "Settings", swiftSettings: settings),
    .target(
      name: "Notices",
      dependencies: [
        "Alignment", "Archive", "Auditing", "Capture", "CCurl", "ChildProcesses", "Documents", "HTTPTransfer",
        "Moments", "Revisions", "Settings", "TransparencyLog",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .target(
      name: "Watching", dependencies: ["Archive", "Moments", "Notices", "Settings", "TransparencyLog"],
      swiftSettings: settings),
    .executableTarget(
      name: "rejoinder",
      dependencies: [
        "Alignment", "Anchoring", "Archive", "Auditing", "Capture", "Documents", "Embedding", "Fetching",
        "Files", "HTTPTransfer", "Notices", "Reporting", "Reviewing", "Revisions", "Settings", "Site",
        "TransparencyLog", "Verification", "Warc", "Watching", "WebServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .executableTarget(
      name: "AlignmentBenchmark", dependencies: ["Alignment", "Documents", "Embedding", "HTTPTransfer"],
      path: "Benchmarks/AlignmentBenchmark", swiftSettings: settings),
    .executableTarget(
      name: "ArchiveBenchmark", dependencies: ["Archive", "TransparencyLog"],
      path: "Benchmarks/ArchiveBenchmark", swiftSettings: settings),
    .executableTarget(
      name: "ReadingBenchmark", dependencies: ["Documents", "CLibXML2"],
      path: "Benchmarks/ReadingBenchmark", swiftSettings: settings),
    .executableTarget(
      name: "DiffBenchmark", dependencies: ["Documents", "Revisions"],
      path: "Benchmarks/DiffBenchmark", swiftSettings: settings),
    .executableTarget(
      name: "FetchBenchmark", dependencies: ["Fetching", "HTTPTransfer"],
      path: "Benchmarks/FetchBenchmark", swiftSettings: settings),
    .executableTarget(
      name: "VerifyBenchmark", dependencies: ["TransparencyLog", "Verification"],
      path: "Benchmarks/VerifyBenchmark", swiftSettings: settings),

    .executableTarget(
      name: "DayBenchmark", dependencies: ["TestArchives"], path: "Benchmarks/DayBenchmark",
      swiftSettings: settings),

    // Loaded before a program, puts its clock forward; for tests alone.
    .target(name: "LaterClock", path: "Tests/LaterClock"),
    // Real archives, and a simulated site, for the tests of several targets.
    .target(
      name: "TestArchives",
      dependencies: [
        "Alignment", "Archive", "Capture", "Documents", "HTTPTransfer", "Reviewing", "Revisions",
        "TransparencyLog",
      ],
      path: "Tests/TestArchives", swiftSettings: settings),
    .testTarget(name: "TransparencyLogTests", dependencies: ["TransparencyLog"], swiftSettings: settings),
    .testTarget(
      name: "VerificationTests", dependencies: ["Verification", "TransparencyLog"], swiftSettings: settings),
    .testTarget(name: "RevisionsTests", dependencies: ["Revisions", "Documents"], swiftSettings: settings),
    .testTarget(
      name: "AlignmentTests", dependencies: ["Alignment", "Documents", "Moments"], swiftSettings: settings),
    .testTarget(
      name: "AuditingTests",
      dependencies: [
        "Alignment", "Archive", "Auditing", "Capture", "Documents", "Revisions", "TestArchives",
        "TransparencyLog",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ReviewingTests",
      dependencies: [
        "Alignment", "Archive", "Auditing", "Capture", "Documents", "Reviewing", "Revisions",
        "TestArchives", "TransparencyLog",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Archive", "TransparencyLog", "Verification"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "Alignment", "Archive", "Auditing", "Capture", "Documents", "Reviewing", "Revisions",
        "TestArchives", "TransparencyLog",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Archive", "Capture", "Documents", "HTTPTransfer", "Reporting", "Site", "TestArchives",
        "TransparencyLog", "WebServer",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "BrowserTests",
      dependencies: ["Archive", "Capture", "HTTPTransfer", "Reporting", "Site", "TestArchives", "WebServer"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests",
      dependencies: ["rejoinder", "Alignment", "HTTPTransfer", "TransparencyLog", "WebServer"],
      exclude: ["Gold"],
      swiftSettings: settings),
    .testTarget(
      name: "CaptureTests",
      dependencies: [
        "Archive", "Capture", "ChildProcesses", "Documents", "Fetching", "HTTPTransfer", "Revisions",
        "TestArchives", "TransparencyLog", "Verification", "Warc", "WebServer",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DocumentsTests", dependencies: ["ChildProcesses", "Documents"], swiftSettings: settings),
    .testTarget(
      name: "EmbeddingTests", dependencies: ["Alignment", "Embedding", "HTTPTransfer", "WebServer"],
      swiftSettings: settings),
    .testTarget(name: "ChildProcessesTests", dependencies: ["ChildProcesses"], swiftSettings: settings),
    .testTarget(
      name: "HTTPTransferTests", dependencies: ["HTTPTransfer", "WebServer"], swiftSettings: settings),
    .testTarget(
      name: "FetchingTests", dependencies: ["Fetching", "HTTPTransfer", "TransparencyLog"],
      swiftSettings: settings),
    .testTarget(
      name: "WebServerTests", dependencies: ["HTTPTransfer", "WebServer"], swiftSettings: settings),
    .testTarget(
      name: "AnchoringTests",
      dependencies: ["Anchoring", "ChildProcesses", "HTTPTransfer", "TransparencyLog", "WebServer"],
      swiftSettings: settings),
    .testTarget(name: "SettingsTests", dependencies: ["Settings"], swiftSettings: settings),
    .testTarget(
      name: "NoticesTests",
      dependencies: [
        "Archive", "ChildProcesses", "HTTPTransfer", "Notices", "rejoinder", "Settings", "TestArchives",
        "TransparencyLog", "Watching", "WebServer", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "WatchingTests",
      dependencies: [
        "Archive", "Auditing", "Notices", "Settings", "TestArchives", "TransparencyLog", "Watching",
      ],
      swiftSettings: settings),
    .testTarget(name: "MomentsTests", dependencies: ["Moments"], swiftSettings: settings),
    .testTarget(name: "DiffingTests", dependencies: ["Diffing"], swiftSettings: settings),
    .testTarget(name: "WarcTests", dependencies: ["CZlib", "Warc"], swiftSettings: settings),
  ],
  // What newer versions of RE2 need.
  cxxLanguageStandard: .cxx17
)
