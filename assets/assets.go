// Package assets holds the files that travel inside the program: the words of
// the interface, the founding plan, sample data, rule sets, holidays, fonts and
// pictures.
package assets

import _ "embed"

// Lang is lang/vi.json: every word that the user sees, by key.
//
//go:embed lang/vi.json
var Lang []byte

// Plan is the founding plan as a data.Ledger in JSON, with records numbered
// within the file.
//
//go:embed plan/kien-an-2025.json
var Plan []byte

// Sample is a made-up campaign in full swing, in the same form as Plan; it
// stands still on 8 December 2025. Every name in it is invented and marked so.
// Its rule set is a copy of the one in Rules, which the store knows by its name.
//
//go:embed sample/campaign.json
var Sample []byte

// Rules are the rule sets and public holidays that a new ledger starts with,
// in the same form as Plan.
//
//go:embed rules/rules.json
var Rules []byte

// Icon is the program's icon as a PNG picture.
//
//go:embed icon.png
var Icon []byte

// The faces of the font for paper: Liberation Serif, which has the metrics of
// Times New Roman and every Vietnamese letter.
var (
	//go:embed fonts/LiberationSerif-Regular.ttf
	SerifRegular []byte
	//go:embed fonts/LiberationSerif-Bold.ttf
	SerifBold []byte
	//go:embed fonts/LiberationSerif-Italic.ttf
	SerifItalic []byte
	//go:embed fonts/LiberationSerif-BoldItalic.ttf
	SerifBoldItalic []byte
)
