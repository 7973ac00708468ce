package data

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"reflect"
	"slices"

	"thidua/data/vn"
)

// RulesFile is how rule sets go from one office to another: the part of a
// [Ledger] file that holds them, with who wrote it. The seal tells whether a
// figure was altered or damaged on the way.
type RulesFile struct {
	Office     Office    `json:"office"`
	ExportedOn vn.Date   `json:"exported_on"`
	RuleSets   []RuleSet `json:"rule_sets"`
	Seal       string    `json:"seal"`
}

// WriteRules makes the file of some rule sets.
func WriteRules(office Office, on vn.Date, sets []RuleSet) ([]byte, error) {
	f := RulesFile{Office: office, ExportedOn: on, RuleSets: slices.Clone(sets)}
	for i := range f.RuleSets {
		f.RuleSets[i].ID = 0
	}
	var err error
	if f.Seal, err = sealOf(f.RuleSets); err != nil {
		return nil, err
	}
	return json.MarshalIndent(f, "", "  ")
}

// ReadRules reads a file of rule sets. A file that is none, was damaged, or
// holds rules that cannot be is refused.
func ReadRules(content []byte) (RulesFile, error) {
	var f RulesFile
	content = bytes.TrimPrefix(content, []byte("\ufeff")) // as some editors begin a file
	if err := json.Unmarshal(content, &f); err != nil {
		return RulesFile{}, &Problem{Key: "problem.rules_file", Err: err}
	}
	if len(f.RuleSets) == 0 {
		return RulesFile{}, &Problem{Key: "problem.rules_file"}
	}
	if f.Seal != "" {
		if seal, err := sealOf(f.RuleSets); err != nil || seal != f.Seal {
			return RulesFile{}, &Problem{Key: "problem.rules_damaged", Err: err}
		}
	}
	for i := range f.RuleSets {
		f.RuleSets[i].ID = 0
		if err := f.RuleSets[i].checkAll(); err != nil {
			return RulesFile{}, &Problem{Key: "problem.rules_wrong", Args: []any{"Name", f.RuleSets[i].Name}, Err: err}
		}
	}
	return f, nil
}

func sealOf(sets []RuleSet) (string, error) {
	content, err := json.Marshal(sets)
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:]), err
}

// checkAll is Check for rules that were not entered through a form.
func (r RuleSet) checkAll() error {
	if err := r.Check(); err != nil {
		return err
	}
	if !slices.Contains(Roundings(), r.Rounding) {
		return required("rounding")
	}
	for _, f := range r.Forms {
		if err := f.Check(); err != nil {
			return err
		}
	}
	for check, weight := range r.Policy.Weights {
		if !slices.Contains(AwardChecks(), check) || !slices.Contains(Weights(), weight) {
			return required("weights")
		}
	}
	return nil
}

// RulesFate is what becomes of a rule set that is brought in from a file.
type RulesFate string

// The fates.
const (
	RulesNew     RulesFate = "new"     // no set has the name
	RulesSame    RulesFate = "same"    // the set of that name says the same
	RulesDiffers RulesFate = "differs" // the set of that name says something else
)

// RulesImport is a rule set of a file beside the one of the same name here.
type RulesImport struct {
	RuleSet RuleSet
	Known   RuleSet // the zero RuleSet where the name is new
	Fate    RulesFate
	Differs []string // json names of what differs
}

// MatchRules compares the rule sets of a file with those kept here.
func MatchRules(list, known []RuleSet) []RulesImport {
	imports := make([]RulesImport, 0, len(list))
	for _, r := range list {
		in := RulesImport{RuleSet: r, Fate: RulesNew}
		i := slices.IndexFunc(known, func(k RuleSet) bool { return vn.Fold(k.Name) == vn.Fold(r.Name) })
		if i >= 0 {
			in.Known, in.Fate = known[i], RulesSame
			if in.Differs = unlike(known[i], r); len(in.Differs) > 0 {
				in.Fate = RulesDiffers
			}
		}
		imports = append(imports, in)
	}
	return imports
}

// unlike names the fields in which two rule sets are not the same, as a
// file would write them.
func unlike(a, b RuleSet) []string {
	var names []string
	va, vb := reflect.ValueOf(a), reflect.ValueOf(b)
	for i := 1; i < va.NumField(); i++ { // after the id
		ja, errA := json.Marshal(va.Field(i).Interface())
		jb, errB := json.Marshal(vb.Field(i).Interface())
		if errA != nil || errB != nil || !bytes.Equal(ja, jb) {
			names = append(names, va.Type().Field(i).Tag.Get("json"))
		}
	}
	return names
}
