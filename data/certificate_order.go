package data

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"thidua/data/vn"
)

// certificateNumbers is the most that one stroke numbers.
const certificateNumbers = 100_000

// NumbersFrom counts on from a number of the golden book, n of them: the first
// digits in start go up, zeros before them and what stands around them stay, so
// that "009/2026" is followed by "010/2026".
func NumbersFrom(start string, n int) ([]string, error) {
	start = vn.Clean(start)
	from := strings.IndexFunc(start, unicode.IsDigit)
	if from < 0 {
		return nil, &Problem{Key: "problem.book_number", Field: "book"}
	}
	digits := start[from:]
	if end := strings.IndexFunc(digits, func(r rune) bool { return r < '0' || r > '9' }); end >= 0 {
		digits = digits[:end]
	}
	first, err := strconv.Atoi(digits)
	if err != nil || n > certificateNumbers {
		return nil, &Problem{Key: "problem.book_number", Field: "book", Err: err}
	}
	numbers := make([]string, n)
	for i := range numbers {
		numbers[i] = start[:from] + fmt.Sprintf("%0*d", len(digits), first+i) + start[from+len(digits):]
	}
	return numbers, nil
}

// NumberAll gives each certificate without a number in the golden book the next
// one from start on, in the order of the list. Numbers once given stay. It
// refuses a number that another nominee in all has.
func NumberAll(list []Nomination, start string, all []Nomination) ([]Nomination, error) {
	var bare []int
	for i, n := range list {
		if n.CertificateNo == "" {
			bare = append(bare, i)
		}
	}
	numbers, err := NumbersFrom(start, len(bare))
	if err != nil {
		return nil, err
	}
	taken := map[string]string{}
	for _, n := range all {
		if n.CertificateNo != "" {
			taken[vn.Fold(n.CertificateNo)] = n.Name
		}
	}
	numbered := slices.Clone(list)
	for i, at := range bare {
		if name, ok := taken[vn.Fold(numbers[i])]; ok {
			return nil, &Problem{Key: "problem.book_number_taken", Field: "book", Args: []any{"Number", numbers[i], "Name", name}}
		}
		numbered[at].CertificateNo = numbers[i]
	}
	return numbered, nil
}

// NextBookNumber is the number that follows the highest one given, "" when none
// has been.
func NextBookNumber(all []Nomination) string {
	last, highest := "", -1
	for _, n := range all {
		digits, _, _ := strings.Cut(n.CertificateNo, "/")
		if value, err := strconv.Atoi(strings.TrimFunc(digits, func(r rune) bool { return !unicode.IsDigit(r) })); err == nil && value > highest {
			last, highest = n.CertificateNo, value
		}
	}
	next, err := NumbersFrom(last, 2)
	if err != nil {
		return ""
	}
	return next[1]
}

// PickNumbers reads which of n things are meant, counted from 1, by single
// numbers and ranges: "3-7, 12". Nothing means all. The result is in
// order and has each once.
func PickNumbers(text string, n int) ([]int, error) {
	var picked []int
	for part := range strings.FieldsFuncSeq(vn.Clean(text), func(r rune) bool { return r == ',' || r == ';' }) {
		first, last, isRange := strings.Cut(strings.NewReplacer("–", "-", "—", "-").Replace(part), "-")
		if !isRange {
			last = first
		}
		from, err := strconv.Atoi(strings.TrimSpace(first))
		to, errTo := strconv.Atoi(strings.TrimSpace(last))
		if err != nil || errTo != nil || from < 1 || to < from || to > n {
			return nil, &Problem{Key: "problem.pick_numbers", Field: "picked", Args: []any{"Text", strings.TrimSpace(part), "Count", n}}
		}
		for i := from; i <= to; i++ {
			picked = append(picked, i)
		}
	}
	if len(picked) == 0 {
		for i := range n {
			picked = append(picked, i+1)
		}
	}
	slices.Sort(picked)
	return slices.Compact(picked), nil
}

// WritePicked is numbers in order as [PickNumbers] reads them: "3-7, 12".
func WritePicked(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		last := i
		for last+1 < len(numbers) && numbers[last+1] == numbers[last]+1 {
			last++
		}
		part := strconv.Itoa(numbers[i])
		if last > i {
			part += "-" + strconv.Itoa(numbers[last])
		}
		parts = append(parts, part)
		i = last + 1
	}
	return strings.Join(parts, ", ")
}

// CertificateOrder lists whom a decision commends in the order of its list,
// which is the order in which certificates are printed.
func (l Ledger) CertificateOrder(decisionID int64) []Nomination {
	var list []Nomination
	for _, subject := range Subjects() {
		list = append(list, l.Awardees(decisionID, subject)...)
	}
	return list
}
