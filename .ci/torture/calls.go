//go:build linux

package main

import (
	"bufio"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
)

// call is a call to the system that has come off, as strace has seen it.
type call struct {
	name   string
	texts  []string // what it was given in quotation marks
	rest   string   // everything it was given, the texts left out
	result int64
}

var (
	callLine = regexp.MustCompile(`^(\d+) +(\w+)\((.*)\) += (-?\d+)`)
	quoted   = regexp.MustCompile(`"((?:\\x[0-9a-f]{2})*)"`)
)

// readCalls reads the calls of the first thread.
func readCalls(path string) (calls []call, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	lines, first, half := bufio.NewReader(file), "", ""
	for {
		text, err := lines.ReadString('\n')
		if errors.Is(err, io.EOF) {
			return calls, nil
		}
		if err != nil {
			return nil, err
		}
		if first == "" {
			first, _, _ = strings.Cut(text, " ")
		}
		if !strings.HasPrefix(text, first+" ") {
			continue
		}
		if begun, cut := strings.CutSuffix(text, " <unfinished ...>\n"); cut { // another thread came in between
			half = begun
			continue
		}
		if _, rest, resumed := strings.Cut(text, " resumed>"); resumed {
			text = half + rest
		}
		found := callLine.FindStringSubmatch(text)
		if found == nil || found[4][0] == '-' {
			continue // it has failed
		}
		c := call{name: found[2]}
		if c.result, err = strconv.ParseInt(found[4], 10, 64); err != nil {
			return nil, err
		}
		for _, q := range quoted.FindAllStringSubmatch(found[3], -1) {
			plain, err := hex.DecodeString(strings.ReplaceAll(q[1], `\x`, ""))
			if err != nil {
				return nil, err
			}
			c.texts = append(c.texts, string(plain))
		}
		c.rest = quoted.ReplaceAllString(found[3], "")
		calls = append(calls, c)
	}
}

// number is the i-th thing that the call was given, as a number.
func (c call) number(i int) int64 {
	parts := strings.Split(c.rest, ",")
	if i >= len(parts) {
		return -1
	}
	n, err := strconv.ParseInt(strings.TrimSpace(parts[i]), 10, 64)
	if err != nil {
		return -1
	}
	return n
}
