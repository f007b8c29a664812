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
    <message numerus="yes">
        <source>%n machine(s), most defects first</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines, most defects first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n factory(ies), most defects first</source>
        <translation>
            <numerusform>%n factory</numerusform>
            <numerusform>%n factories, most defects first</numerusform>
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
    <name>Andon::SendersTab</name>
    <message numerus="yes">
        <source>%Ln more clock(s) are ahead.</source>
        <translation>
            <numerusform>%Ln more clock is ahead.</numerusform>
            <numerusform>%Ln more clocks are ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln failed token(s), the last at %2</source>
        <translation>
            <numerusform>%1: %Ln failed token, at %2</numerusform>
            <numerusform>%1: %Ln failed tokens, the last at %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more address(es)</source>
        <translation>
            <numerusform>and %Ln more address</numerusform>
            <numerusform>and %Ln more addresses</numerusform>
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
    <name>ServerWording</name>
    <message numerus="yes">
        <source>%Ln sender(s)</source>
        <translation>
            <numerusform>%Ln sender</numerusform>
            <numerusform>%Ln senders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShiftWording</name>
    <message numerus="yes">
        <source>%1 and %2 overlap: %3, %n time(s) a week. The one that starts later counts.</source>
        <translation>
            <numerusform>%1 and %2 overlap: %3, once a week. The one that starts later counts.</numerusform>
            <numerusform>%1 and %2 overlap: %3, %n times a week. The one that starts later counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a shift: %1 and %n more time(s) a week.</source>
        <translation>
            <numerusform>Without a shift: %1 and once more a week.</numerusform>
            <numerusform>Without a shift: %1 and %n more times a week.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>This computer's clock seems to be %1 slow: events of %n sender(s) lie that far ahead of it and are refused as being in the future. Set the clock, or theirs if they are wrong; then send the refused events again from Rejections.</source>
        <translation>
            <numerusform>This computer's clock seems to be %1 slow: events of %n sender lie that far ahead of it and are refused as being in the future. Set the clock, or the sender's if that is wrong; then send the refused events again from Rejections.</numerusform>
            <numerusform>This computer's clock seems to be %1 slow: events of %n senders lie that far ahead of it and are refused as being in the future. Set the clock, or theirs if they are wrong; then send the refused events again from Rejections.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Andon::BarChart</name>
    <message numerus="yes">
        <source>%1 first with %2, %3 last with %4; %n bar(s).</source>
        <translation>
            <numerusform>%1 first with %2, %3 last with %4; %n bar.</numerusform>
            <numerusform>%1 first with %2, %3 last with %4; %n bars.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Andon::ParetoChart</name>
    <message numerus="yes">
        <source>Defects by line, this range: %1; %n line(s) make %2.</source>
        <translation>
            <numerusform>Defects by line, this range: %1; %n line makes %2.</numerusform>
            <numerusform>Defects by line, this range: %1; %n lines make %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Defects by machine, this range: %1; %n machine(s) make %2.</source>
        <translation>
            <numerusform>Defects by machine, this range: %1; %n machine makes %2.</numerusform>
            <numerusform>Defects by machine, this range: %1; %n machines make %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Defects by factory, this range: %1; %n factories make %2.</source>
        <translation>
            <numerusform>Defects by factory, this range: %1; %n factory makes %2.</numerusform>
            <numerusform>Defects by factory, this range: %1; %n factories make %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Andon::TableView</name>
    <message numerus="yes">
        <source>Copy %n row(s) with titles</source>
        <translation>
            <numerusform>Copy %n row with titles</numerusform>
            <numerusform>Copy %n rows with titles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Andon::OverviewPage</name>
    <message numerus="yes">
        <source>and %n healthy →</source>
        <translation>
            <numerusform>and %n healthy →</numerusform>
            <numerusform>and %n healthy →</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more →</source>
        <translation>
            <numerusform>and %n more →</numerusform>
            <numerusform>and %n more →</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Andon::CloseQuestion</name>
    <message numerus="yes">
        <source>%n sender(s) were active in the last 5 minutes. They get errors until Andon is started again.</source>
        <translation>
            <numerusform>%n sender was active in the last 5 minutes. It gets errors until Andon is started again.</numerusform>
            <numerusform>%n senders were active in the last 5 minutes. They get errors until Andon is started again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Andon::ExportBar</name>
    <message numerus="yes">
        <source>Export “%1”: %n row(s), with the columns as they are shown</source>
        <translation>
            <numerusform>Export “%1”: %n row, with the columns as they are shown</numerusform>
            <numerusform>Export “%1”: %n rows, with the columns as they are shown</numerusform>
        </translation>
    </message>
</context>
</TS>
