// Support.swift: the words of the languages that come with the program.

import Defaults
import Letters
import TestSupport
import Testing
import UrgentAction

private let phrases = Shared { try Phrases(EmbeddedFiles.templates, language: $0) }
private let composers = Shared { try Composer(EmbeddedFiles.templates, language: $0) }

func ownPhrases(_ language: Language) throws -> Phrases { try phrases[language] }

/// The phrases of a language by its code.
func ownPhrases(_ code: String) throws -> Phrases { try phrases[#require(Language(code))] }

func ownComposer(_ language: Language) throws -> Composer { try composers[language] }
