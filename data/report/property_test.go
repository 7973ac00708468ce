package report_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/report"
)

// piece is a word or a figure of a made-up paragraph.
type piece struct{ word, figure string }

// setting is the paragraph with what stands for the figures.
func setting(pieces []piece, values made) string {
	words := make([]string, len(pieces))
	for i, p := range pieces {
		words[i] = p.word
		if p.figure != "" {
			words[i] = values[p.figure]
		}
	}
	return strings.Join(words, " ")
}

// pattern is the paragraph as a template.
func pattern(pieces []piece) string {
	braces := made{}
	for _, p := range pieces {
		braces[p.figure] = "{" + p.figure + "}"
	}
	return setting(pieces, braces)
}

// vocabulary are the words of the paragraphs.
var vocabulary = strings.Fields(`người đơn_vị chỉ_tiêu có đạt vượt kế_hoạch năm và báo_cáo, trong đó đã được phường thành_phố giao phát_động
	tổ_chức thực_hiện hoàn_thành khen_thưởng tập_thể cá_nhân mô_hình phong_trào tham_gia. triển_khai hội_nghị tuyên_truyền lượt bài
	trường lớp hộ nghèo thu chi ngân_sách dịch_vụ công_nghiệp nông_nghiệp môi_trường nước rác giao_quân an_ninh bảo_hiểm`)

// invented makes a paragraph of words and figures, whose values are up to most.
func invented(random *rand.Rand, most int) ([]piece, made) {
	var pieces []piece
	values := made{}
	for i := range 3 + random.IntN(20) {
		if random.IntN(3) == 0 && (i == 0 || pieces[i-1].figure == "") { // two figures are never side by side
			name := fmt.Sprint("f", i)
			pieces = append(pieces, piece{figure: name})
			values[name] = fmt.Sprint(10 + random.IntN(most))
			continue
		}
		pieces = append(pieces, piece{word: vocabulary[random.IntN(len(vocabulary))]})
	}
	return pieces, values
}

// reworded is what an officer makes of the paragraph: words of hers come in,
// others go; the figures stay, but for some that she takes out.
func reworded(random *rand.Rand, pieces []piece) []piece {
	var changed []piece
	taken := false // with a figure goes what it counts
	for i, p := range pieces {
		counted := i > 0 && pieces[i-1].figure != ""
		switch {
		case p.figure != "":
			taken = random.IntN(6) == 0
			if !taken {
				changed = append(changed, p)
			}
		case counted && !taken, !counted && random.IntN(4) > 0:
			changed = append(changed, p)
		}
		if random.IntN(4) == 0 && p.figure == "" {
			changed = append(changed, piece{word: fmt.Sprintf("từ%c", 'a'+rune(i%20))})
		}
	}
	return append(changed, piece{word: "hết."})
}

// Whatever words change around them and however the figures move on: her words
// stay, figures of their own value follow the ledger, and none ever takes the
// place of another.
func TestEditsSurviveEveryNextGeneration(t *testing.T) {
	for seed := range uint64(1500) {
		random := rand.New(rand.NewPCG(seed, 7))
		most := 100_000
		if seed%2 == 1 {
			most = 3 // nearly all figures are equal
		}
		pieces, values := invented(random, most)
		hers := reworded(random, pieces)
		p := part(t, paragraphs(values, nil, pattern(pieces)), "p1")
		e, needed := report.Edit(p, setting(hers, values))
		if !needed {
			continue
		}
		for range 3 {
			next := made{}
			for name := range values {
				next[name] = fmt.Sprint(200_000 + random.IntN(700_000))
			}
			got := part(t, paragraphs(next, []data.ReportEdit{e}, pattern(pieces)), "p1").Text
			if most > 3 && got != setting(hers, next) {
				t.Fatalf("seed %d: of %q she made\n%s\nwhich became\n%s, want\n%s", seed, p.Text, setting(hers, values), got, setting(hers, next))
			}
			words, was, now := strings.Fields(got), strings.Fields(setting(hers, values)), strings.Fields(setting(hers, next))
			if len(words) != len(was) {
				t.Fatalf("seed %d: %q became %q", seed, setting(hers, values), got)
			}
			for i := range words {
				if words[i] != was[i] && words[i] != now[i] {
					t.Fatalf("seed %d: word %d of %q became %q, neither as it was nor its own new figure %q", seed, i, setting(hers, values), words[i], now[i])
				}
			}
		}
	}
}

// No edit is ever lost, whatever the next generation no longer has.
func TestEveryEditIsShownWhateverBecomesOfTheLedger(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	full := sample(t)
	r := report.Of(full, day)
	var edits []data.ReportEdit
	for i, p := range r.Parts {
		e := edited(t, p, p.Text+fmt.Sprintf(" Lời thêm số %d.", i))
		edits = append(edits, e)
		if i%5 == 0 {
			edits = append(edits, report.Add(report.Of(with(full, edits), day), p.Key, report.Prose, fmt.Sprintf("Đoạn riêng %d.", i)))
		}
	}
	for range 40 {
		l := with(full, edits)
		l.Movements = some(random, l.Movements)
		l.Exemplars = some(random, l.Exemplars)
		l.Targets = some(random, l.Targets)
		l.Tasks = some(random, l.Tasks)
		l.Decisions = some(random, l.Decisions)
		l.Submissions = some(random, l.Submissions)
		seen := map[string]int{}
		for _, p := range report.Of(l, day.AddDays(random.IntN(60))).Parts {
			seen[p.Key]++
			if p.Edit != nil && !strings.Contains(p.Text, "Lời thêm số") && !strings.Contains(p.Text, "Đoạn riêng") {
				t.Errorf("the words of %s are not in %q", p.Key, p.Text)
			}
		}
		for _, e := range edits {
			if seen[e.Part] != 1 {
				t.Fatalf("the edit of %s is there %d times", e.Part, seen[e.Part])
			}
		}
	}
}

func with(l data.Ledger, edits []data.ReportEdit) data.Ledger {
	l.ReportEdits = edits
	return l
}

func some[T any](random *rand.Rand, all []T) []T {
	var kept []T
	for _, one := range all {
		if random.IntN(3) > 0 {
			kept = append(kept, one)
		}
	}
	return kept
}
