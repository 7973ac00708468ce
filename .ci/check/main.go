// Command check holds what no linter knows of this repository: its texts, its tree and its norms.
// It is run at the repository's root and fails with one line for each finding.
package main

import (
	"fmt"
	"os"
)

func main() {
	repo, err := read()
	if err != nil {
		fmt.Fprintln(os.Stderr, "check:", err)
		os.Exit(1)
	}
	findings := 0
	for _, check := range []func(*repository) []string{
		topLevel, fileLengths, forbiddenWords, oneThread,
		vietnameseInGo, plainLabels, translations, templateArguments, wellFormedTexts,
	} {
		for _, finding := range check(repo) {
			fmt.Println(finding)
			findings++
		}
	}
	if findings > 0 {
		fmt.Println("check:", findings, "findings")
		os.Exit(1)
	}
}
