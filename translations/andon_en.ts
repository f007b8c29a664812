<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Andon::LinesPage</name>
    <message numerus="yes">
        <source>%n line(s), most defects first</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines, most defects first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Andon::ReadingList</name>
    <message numerus="yes">
        <source>%n, newest first</source>
        <translation>
            <numerusform>%n</numerusform>
            <numerusform>%n, newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Andon::RejectionsPage</name>
    <message numerus="yes">
        <source>%n, newest first</source>
        <translation>
            <numerusform>%n</numerusform>
            <numerusform>%n, newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Andon::SubmissionPanel</name>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Andon::TotalsView</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
</context>
</TS>
