// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stands in for libFuzzer where that is missing: runs a target on every file of its corpus and on
// mutations of them, the same ones each time. Nothing guides it, so it finds less, but it runs
// with any compiler and as one of the tests.
#include "tests/fuzz/property.h"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace {

using Input = std::string;
namespace fs = std::filesystem;

// What the target is at, and where that is kept if it is a finding: for the handler below.
const Input *present = nullptr;
std::string findingPath;

/// Keeps the input that a property turned out not to hold for.
void keepFinding(int)
{
    std::ofstream(findingPath, std::ios::binary) << *present;
    std::fprintf(stderr, "To see it again, give the program %s as its only argument.\n", findingPath.c_str());
}

Input contentOf(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Every file at @a path, in an order that is the same everywhere.
std::vector<Input> inputsAt(const fs::path &path)
{
    if (!fs::is_directory(path))
        return {contentOf(path)};
    std::vector<fs::path> files;
    for (const auto &entry : fs::recursive_directory_iterator(path)) {
        if (entry.is_regular_file())
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<Input> inputs;
    std::transform(files.begin(), files.end(), std::back_inserter(inputs), contentOf);
    return inputs;
}

void run(const Input &input)
{
    present = &input;
    // A copy of just this size, so that AddressSanitizer sees the first byte read beyond it.
    const auto bytes = std::make_unique<std::uint8_t[]>(input.size());
    std::copy(input.begin(), input.end(), bytes.get());
    LLVMFuzzerTestOneInput(bytes.get(), input.size());
}

/// Changes inputs at random, but in the same way on every computer.
class Mutator
{
public:
    explicit Mutator(const std::vector<Input> &inputs) : m_inputs(inputs) {}

    Input next()
    {
        Input input = m_inputs[below(m_inputs.size())];
        do
            change(input);
        while (below(2) == 0);
        return input;
    }

private:
    // Not std::uniform_int_distribution, which differs between libraries.
    std::size_t below(std::size_t end) { return end == 0 ? 0 : std::size_t(m_dice() % end); }

    /// A byte that means something to most readers, or any.
    char byte()
    {
        using namespace std::string_view_literals;
        constexpr auto telling = "{}[]:,\"\\/ \t\r\n\0+-.eE09TZ&=%;@u\x7F\x80\xC3\xED\xEF\xFF"sv;
        return below(2) == 0 ? telling[below(telling.size())] : char(below(256));
    }

    void change(Input &input)
    {
        const std::size_t at = below(input.size() + 1);
        const std::size_t length = below(std::min<std::size_t>(input.size() - at, 32) + 1);
        switch (below(12)) {
        case 0: input.insert(at, 1, byte()); break;
        case 1: input.erase(at, 1); break;
        case 2: input.erase(at, length); break;
        case 3: input.insert(at, Input(input, at, length)); break;
        case 4: input.insert(at, piece()); break;
        case 5: input.resize(at); break;
        case 6:
        case 7:
            if (at < input.size())
                input[at] = byte();
            break;
        default:
            if (at < input.size())
                input[at] = another(input[at]);
        }
    }

    /// Of the same kind, so that what was a number or a word often still is one.
    char another(char c)
    {
        using namespace std::string_view_literals;
        for (const auto kind : {"0123456789"sv, "abcdefghijklmnopqrstuvwxyz"sv, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"sv, " \t\r\n"sv, "+-.:,;/"sv, "{}[]"sv}) {
            if (kind.find(c) != std::string_view::npos)
                return kind[below(kind.size())];
        }
        return byte();
    }

    /// A part of another input.
    Input piece()
    {
        const Input &other = m_inputs[below(m_inputs.size())];
        return other.substr(below(other.size() + 1), 1 + below(64));
    }

    const std::vector<Input> &m_inputs;
    std::mt19937_64 m_dice;   // seeded alike on purpose
};

} // namespace

/// fuzz_x [--mutations N] PATH...
int main(int argc, char **argv)
{
    std::vector<Input> inputs;
    long mutations = 0;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--mutations" && i + 1 < argc) {
            mutations = std::atol(argv[++i]);
            continue;
        }
        if (!fs::exists(argv[i])) {
            std::fprintf(stderr, "There is no %s.\n", argv[i]);
            return 2;
        }
        const auto found = inputsAt(argv[i]);
        inputs.insert(inputs.end(), found.begin(), found.end());
    }
    if (inputs.empty()) {
        std::fprintf(stderr, "There is no input: name a file or a folder of a corpus.\n");
        return 2;
    }
    findingPath = fs::absolute(fs::path(argv[0]).filename()).string() + ".finding";
    std::signal(SIGABRT, keepFinding);
    std::for_each(inputs.begin(), inputs.end(), run);
    Mutator mutator(inputs);
    for (long i = 0; i < mutations; ++i)
        run(mutator.next());
    std::printf("%zu inputs and %ld mutations of them: every property holds.\n", inputs.size(), mutations);
}
