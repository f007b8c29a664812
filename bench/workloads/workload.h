// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/output/report.h"
#include "bench/workloads/setting.h"

#include <span>
#include <string_view>

namespace Bench {

/// Something that is measured under a name.
struct Workload
{
    const char *name = nullptr;
    const char *sentence = nullptr;
    bool isLong = false;   ///< Only when asked for, once whatever the number of rounds, and under headings of its own.
    void (*measure)(const Setting &setting, Report &report) = nullptr;
};

std::span<const Workload> allWorkloads();
/// Null when there is none of this name.
const Workload *workloadNamed(std::string_view name);

void measureSustained8x500(const Setting &setting, Report &report);
void measureSustained4x1000(const Setting &setting, Report &report);
void measureBatch1000(const Setting &setting, Report &report);
void measureSingle64(const Setting &setting, Report &report);
void measureSeed1000(const Setting &setting, Report &report);
void measureSeed5000(const Setting &setting, Report &report);
void measureSeedOverlapping(const Setting &setting, Report &report);
void measureSlowSync(const Setting &setting, Report &report);
void measureFairness(const Setting &setting, Report &report);
void measureRepeats(const Setting &setting, Report &report);
void measureCorrections(const Setting &setting, Report &report);
void measureReadings(const Setting &setting, Report &report);
void measureGrowth(const Setting &setting, Report &report);
void measureWindow(const Setting &setting, Report &report);

} // namespace Bench
